//! How wide an element is, and when that changes.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Watches the width of an element until it is dropped.
#[derive(Debug)]
pub struct Watch {
    observer: ResizeObserver,
    _on_change: Closure<dyn FnMut()>,
}

impl Watch {
    /// Reports the width inside of the element, without its scroll bar, in whole CSS pixels: now,
    /// and again whenever its size changes. An element that is not shown has none.
    pub fn start(element: Element, report: impl Fn(u32) + 'static) -> Option<Watch> {
        let measure = {
            let element = element.clone();
            move || {
                if let Some(width) = u32::try_from(element.client_width())
                    .ok()
                    .filter(|width| *width > 0)
                {
                    report(width);
                }
            }
        };
        measure();
        let on_change = Closure::<dyn FnMut()>::new(measure);
        let observer = ResizeObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        observer.observe(&element);
        Some(Watch {
            observer,
            _on_change: on_change,
        })
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
