//! The inside of `<marble-run>`. `web/element/marblerun.js` loads it, and the engine beside it.

use js_sys::Function;
use marblerun_web::figure::{self, Figure, FigureProps};
use marblerun_web::source;
use wasm_bindgen::prelude::*;
use web_sys::Element;
use yew::{AppHandle, Renderer};

fn main() {}

/// All styles of the element.
#[wasm_bindgen]
pub fn stylesheet() -> String {
    figure::stylesheet()
}

/// How many figures are in the page.
#[wasm_bindgen]
pub fn count() -> u32 {
    figure::count()
}

/// A figure in the page.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Mounted(AppHandle<Figure>);

/// Puts a figure into an element of a shadow tree.
#[wasm_bindgen]
pub fn mount(
    root: Element,
    source: &str,
    controls: bool,
    readonly: bool,
    step: Option<u32>,
    on_state: Function,
    ask: Function,
) -> Mounted {
    let props = props(source, controls, readonly, step, on_state, ask);
    Mounted(Renderer::<Figure>::with_root_and_props(root, props).render())
}

#[wasm_bindgen]
impl Mounted {
    /// Other attributes.
    pub fn update(
        &mut self,
        source: &str,
        controls: bool,
        readonly: bool,
        step: Option<u32>,
        on_state: Function,
        ask: Function,
    ) {
        let props = props(source, controls, readonly, step, on_state, ask);
        self.0.update(props);
    }

    /// Takes the figure out of the page.
    pub fn destroy(self) {
        self.0.destroy();
    }
}

fn props(
    source: &str,
    controls: bool,
    readonly: bool,
    step: Option<u32>,
    on_state: Function,
    ask: Function,
) -> FigureProps {
    let step = step.map(|step| step as usize);
    FigureProps {
        source: source::dedent(source).into(),
        controls,
        readonly,
        step,
        on_state,
        ask,
    }
}
