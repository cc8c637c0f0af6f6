//! The page. Trunk builds it from `index.html`.

use marblerun_web::browser;
use marblerun_web::playground::Playground;
use wasm_bindgen::{JsValue, UnwrapThrowExt};

fn main() {
    browser::adopt_stylesheet(&marblerun::stylesheet()).unwrap_throw();
    let root = browser::element("app").ok_or_else(|| JsValue::from("the page has no #app"));
    let root = root.unwrap_throw();
    root.set_inner_html("");
    yew::Renderer::<Playground>::with_root(root).render();
}
