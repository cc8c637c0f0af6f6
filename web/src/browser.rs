//! The few things asked of the browser beside drawing: what it remembers, how it looks.

use web_sys::{Document, Storage, Window};

/// Where the chosen theme is kept. `web/page/boot.js` reads it too, before the first paint.
const THEME_KEY: &str = "marblerun.theme";

/// Which colours the page has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Those of the system.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Its name in `data-theme`.
    pub fn as_str(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }

    /// The theme that the toggle leads to.
    #[must_use]
    pub fn next(self) -> Theme {
        match self {
            Theme::Auto => Theme::Light,
            Theme::Light => Theme::Dark,
            Theme::Dark => Theme::Auto,
        }
    }

    /// The theme kept by an earlier visit.
    pub fn kept() -> Theme {
        match kept(THEME_KEY).as_deref() {
            Some("light") => Theme::Light,
            Some("dark") => Theme::Dark,
            _ => Theme::Auto,
        }
    }

    /// Shows this theme, and keeps it.
    pub fn show(self) {
        if let Some(root) = document().and_then(|document| document.document_element()) {
            // Fails only for a name that is none.
            let _ = root.set_attribute("data-theme", self.as_str());
        }
        keep(THEME_KEY, self.as_str());
    }
}

/// Whether the reader asked for little motion.
pub fn prefers_little_motion() -> bool {
    matches("(prefers-reduced-motion: reduce)")
}

/// Whether what is side by side elsewhere is one below the other (`web/styles/page.css`).
pub fn is_stacked() -> bool {
    matches("(max-width: 760px), (max-height: 520px)")
}

fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// A number as the browser writes it. What Rust has for that is large.
pub fn number(value: f64) -> String {
    let number: js_sys::Object = js_sys::Number::from(value).into();
    number.to_string().into()
}

/// The number that a text is, 0 if it is none. What Rust has for that is larger still.
pub fn number_of(text: &str) -> f64 {
    let number = wasm_bindgen::JsValue::from(text).unchecked_into_f64();
    if number.is_nan() { 0.0 } else { number }
}

/// Adds a style sheet to the page, in a way that every content security policy allows.
///
/// # Errors
///
/// If the browser has no constructable style sheets.
pub fn adopt_stylesheet(css: &str) -> Result<(), wasm_bindgen::JsValue> {
    let sheet = web_sys::CssStyleSheet::new()?;
    js_sys::Reflect::get(&sheet, &"replaceSync".into())
        .map(js_sys::Function::from)?
        .call1(&sheet, &css.into())?;
    let Some(document) = document() else {
        return Ok(());
    };
    let name = "adoptedStyleSheets".into();
    let sheets = js_sys::Array::from(&js_sys::Reflect::get(&document, &name)?);
    sheets.push(&sheet);
    js_sys::Reflect::set(&document, &name, &sheets).map(|_| ())
}

/// Whether keyboards have a Command key here.
pub fn is_mac() -> bool {
    let platform = web_sys::window().and_then(|window| window.navigator().platform().ok());
    platform.is_some_and(|platform| platform.starts_with("Mac") || platform.starts_with("iP"))
}

/// The element that has the focus.
pub fn focused() -> Option<web_sys::Element> {
    document()?.active_element()
}

/// Does something in the next frame, before it is painted. Whoever asks where things are then does not have
/// the page laid out once more.
pub fn in_frame(act: impl FnOnce() + 'static) {
    use wasm_bindgen::JsCast;
    let act = wasm_bindgen::closure::Closure::once_into_js(act);
    if let Some(window) = web_sys::window() {
        // Fails only for what is no function.
        let _ = window.request_animation_frame(act.unchecked_ref());
    }
}

/// A file beside the page, read as JSON.
///
/// # Errors
///
/// If it is not there, or not JSON.
pub async fn json(address: &str) -> Result<wasm_bindgen::JsValue, wasm_bindgen::JsValue> {
    use wasm_bindgen::JsCast;
    use wasm_bindgen_futures::JsFuture;
    let window = web_sys::window().ok_or("no window")?;
    let response = JsFuture::from(window.fetch_with_str(address)).await?;
    JsFuture::from(response.unchecked_into::<web_sys::Response>().json()?).await
}

/// Calls back for every key that nobody has used up, until what is returned is dropped.
pub fn on_key(report: impl Fn(&web_sys::KeyboardEvent) + 'static) -> Option<KeyWatch> {
    use wasm_bindgen::JsCast;
    let closure = wasm_bindgen::closure::Closure::<dyn FnMut(web_sys::KeyboardEvent)>::new(
        move |event: web_sys::KeyboardEvent| report(&event),
    );
    let document = document()?;
    document
        .add_event_listener_with_callback("keydown", closure.as_ref().unchecked_ref())
        .ok()?;
    Some(KeyWatch { document, closure })
}

/// Listens to keys until it is dropped.
#[derive(Debug)]
pub struct KeyWatch {
    document: Document,
    closure: wasm_bindgen::closure::Closure<dyn FnMut(web_sys::KeyboardEvent)>,
}

impl Drop for KeyWatch {
    fn drop(&mut self) {
        use wasm_bindgen::JsCast;
        // Fails only for a name that is none.
        let _ = self
            .document
            .remove_event_listener_with_callback("keydown", self.closure.as_ref().unchecked_ref());
    }
}

/// The element of that id.
pub fn element(id: &str) -> Option<web_sys::Element> {
    document()?.get_element_by_id(id)
}

fn document() -> Option<Document> {
    web_sys::window().as_ref().and_then(Window::document)
}

/// None where the reader forbids it.
fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok().flatten()
}

/// What an earlier visit kept under a name.
pub fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps something for the next visit.
pub fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full storage keeps what it has.
        let _ = storage.set_item(key, value);
    }
}

/// Keeps it no longer.
pub fn forget(key: &str) {
    if let Some(storage) = storage() {
        // What is not there is forgotten already.
        let _ = storage.remove_item(key);
    }
}

/// The fragment of the page's address, without `#`.
pub fn fragment() -> String {
    let hash = web_sys::window().and_then(|window| window.location().hash().ok());
    hash.unwrap_or_default().trim_start_matches('#').to_owned()
}

/// Another fragment, without another entry in the history.
pub fn show_fragment(shown: &str) {
    // Saying the same again would cost as much as anything new.
    if shown == fragment() {
        return;
    }
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let null = wasm_bindgen::JsValue::NULL;
        // Refused only when it happens very often; then the next one tells the same.
        let _ = history.replace_state_with_url(&null, "", Some(&format!("#{shown}")));
    }
}

/// The address of the page with a fragment.
pub fn address(fragment: &str) -> String {
    let href = web_sys::window().and_then(|window| window.location().href().ok());
    let href = href.unwrap_or_default();
    let page = href.split('#').next().unwrap_or_default();
    format!("{page}#{fragment}")
}

/// Puts a text where the reader can paste it from.
///
/// # Errors
///
/// If the browser does not let it.
pub async fn copy(text: &str) -> Result<(), wasm_bindgen::JsValue> {
    let window = web_sys::window().ok_or("no window")?;
    let written = window.navigator().clipboard().write_text(text);
    wasm_bindgen_futures::JsFuture::from(written)
        .await
        .map(|_| ())
}

/// Calls back whenever the fragment changes by the reader's hand, for as long as the page lives.
pub fn on_fragment(report: impl Fn(String) + 'static) {
    let closure = wasm_bindgen::closure::Closure::<dyn FnMut()>::new(move || report(fragment()));
    if let Some(window) = web_sys::window() {
        use wasm_bindgen::JsCast;
        // Fails only for a name that is none.
        let _ =
            window.add_event_listener_with_callback("hashchange", closure.as_ref().unchecked_ref());
    }
    closure.forget();
}
