//! The page. Trunk builds it from `index.html`.

use marblerun_web::playground::{Playground, PlaygroundProps};
use marblerun_web::{browser, draft};
use wasm_bindgen::{JsValue, UnwrapThrowExt};
use wasm_bindgen_futures::spawn_local;

fn main() {
    browser::adopt_stylesheet(marblerun::stylesheet()).unwrap_throw();
    let root = browser::element("app").ok_or_else(|| JsValue::from("the page has no #app"));
    let root = root.unwrap_throw();
    spawn_local(async move {
        let opening = draft::open(&browser::fragment()).await;
        root.set_inner_html("");
        let props = PlaygroundProps { opening };
        yew::Renderer::<Playground>::with_root_and_props(root, props).render();
    });
}
