//! The few things asked of the browser beside drawing: what it remembers, how it looks.

use web_sys::{Document, Storage, Window};

/// Where the text of the program is kept.
const TEXT_KEY: &str = "marblerun.text";
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

/// The text kept by an earlier visit; never an empty one.
pub fn kept_text() -> Option<String> {
    kept(TEXT_KEY).filter(|text| !text.trim().is_empty())
}

/// Keeps a text for the next visit. Nothing does not replace something.
pub fn keep_text(text: &str) {
    if !text.trim().is_empty() {
        keep(TEXT_KEY, text);
    }
}

/// Whether the reader asked for little motion.
pub fn prefers_little_motion() -> bool {
    let query = "(prefers-reduced-motion: reduce)";
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
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

fn kept(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

fn keep(key: &str, value: &str) {
    if let Some(storage) = storage() {
        // A full storage keeps what it has.
        let _ = storage.set_item(key, value);
    }
}
