//! The picture.

use std::cell::RefCell;

use web_sys::Element;
use yew::prelude::*;

use crate::canvas::{self, Canvas};
use crate::messages;
use crate::player::{Drawing, Move};
use crate::watch::Watch;

/// How near the playhead may come to the edge of what is seen, in pixels.
const EDGE: i32 = 48;

/// Properties of [`Diagram`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct DiagramProps {
    /// The run.
    pub drawing: Option<Drawing>,
    /// How many events have happened.
    pub at: usize,
    /// The time in milliseconds, by a clock that others have too.
    #[prop_or_default]
    pub clock: Option<f64>,
    /// Whether the picture is not of the text beside it.
    pub dimmed: bool,
    /// Whether the reader has moved: then the playhead is kept in sight.
    pub follow: bool,
    /// The reader moves.
    pub on_move: Callback<Move>,
    /// The picture has so many CSS pixels to fit into.
    pub on_width: Callback<u32>,
}

/// The picture of a run, in a box of its own that scrolls.
#[component]
pub fn Diagram(props: &DiagramProps) -> Html {
    let host = use_node_ref();
    let canvas = use_mut_ref(|| None::<Canvas>);
    use_effect_with(props.on_width.clone(), {
        let host = host.clone();
        move |on_width| {
            let on_width = on_width.clone();
            let watch = host
                .cast::<Element>()
                .and_then(|host| Watch::start(host, move |width| on_width.emit(width)));
            move || drop(watch)
        }
    });
    // A layout effect: the picture and the text that goes with it change in the same frame.
    use_effect_with(props.drawing.clone(), {
        let (host, canvas) = (host.clone(), canvas.clone());
        move |drawing| draw(&host, &canvas, drawing.as_ref())
    });
    use_effect_with(
        (props.drawing.clone(), props.at, props.follow, props.clock),
        {
            let (host, canvas) = (host.clone(), canvas.clone());
            move |(_, at, follow, clock)| show(&host, &canvas, *at, *clock, *follow)
        },
    );
    let onclick = {
        let on_move = props.on_move.clone();
        Callback::from(move |event: MouseEvent| {
            let glyph = event.target_dyn_into::<Element>();
            if let Some(event) = glyph.as_ref().and_then(canvas::event_at) {
                on_move.emit(Move::To(event + 1));
            }
        })
    };
    html! {
        <div class={classes!("diagram", props.dimmed.then_some("diagram-dimmed"))}>
            if props.dimmed && props.drawing.is_some() {
                <p class="diagram-old">{ messages::DIAGRAM_OLD }</p>
            }
            <div class="diagram-box" ref={host} tabindex="0" role="group"
                aria-label={messages::DIAGRAM_LABEL} {onclick}></div>
        </div>
    }
}

fn draw(host: &NodeRef, canvas: &RefCell<Option<Canvas>>, drawing: Option<&Drawing>) {
    let (Some(host), Some(drawing)) = (host.cast::<Element>(), drawing) else {
        return;
    };
    *canvas.borrow_mut() = Canvas::draw(&host, drawing).ok();
}

fn show(
    host: &NodeRef,
    canvas: &RefCell<Option<Canvas>>,
    at: usize,
    clock: Option<f64>,
    follow: bool,
) {
    let mut canvas = canvas.borrow_mut();
    let (Some(host), Some(canvas)) = (host.cast::<Element>(), canvas.as_mut()) else {
        return;
    };
    canvas.show(at, clock);
    if let (true, Some(x)) = (follow, canvas.place()) {
        keep_in_sight(&host, x as i32);
    }
}

fn keep_in_sight(host: &Element, x: i32) {
    let (left, width) = (host.scroll_left(), host.client_width());
    if x < left + EDGE {
        host.set_scroll_left((x - EDGE).max(0));
    } else if x > left + width - EDGE {
        host.set_scroll_left(x - width + EDGE);
    }
}
