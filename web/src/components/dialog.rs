//! Something over the page, until it is closed.

use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;
use yew::prelude::*;

/// Properties of [`Dialog`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DialogProps {
    /// Its accessible name.
    pub label: AttrValue,
    /// How it looks.
    pub class: Classes,
    /// The reader has enough of it.
    pub on_close: Callback<()>,
    /// What is in it.
    pub children: Html,
}

/// Something over the page, which is out of reach meanwhile. The focus goes back to where it was.
#[component]
pub fn Dialog(props: &DialogProps) -> Html {
    let dialog = use_node_ref();
    use_effect_with((), {
        let dialog = dialog.clone();
        move |()| {
            let dialog = dialog.cast::<HtmlDialogElement>();
            if let Some(dialog) = &dialog {
                // Fails only for one that is open.
                let _ = dialog.show_modal();
            }
            // Closing gives the focus back; being taken out of the page does not.
            move || {
                if let Some(dialog) = dialog {
                    dialog.close();
                }
            }
        }
    });
    let oncancel = {
        let on_close = props.on_close.clone();
        Callback::from(move |event: Event| {
            event.prevent_default();
            on_close.emit(());
        })
    };
    // What is behind it belongs to the element; what is in it covers it.
    let onclick = {
        let (dialog, on_close) = (dialog.clone(), props.on_close.clone());
        Callback::from(move |event: MouseEvent| {
            if event.target() == dialog.get().map(JsCast::unchecked_into) {
                on_close.emit(());
            }
        })
    };
    html! {
        <dialog class={classes!("dialog", props.class.clone())} aria-label={props.label.clone()} ref={dialog}
            {oncancel} {onclick}>
            <div class="dialog-content">{ props.children.clone() }</div>
        </dialog>
    }
}
