//! Links, which the browser deflates.

#![allow(
    clippy::unwrap_used,
    reason = "a test that has nothing to unwrap has failed"
)]

use marblerun_web::document::Document;
use marblerun_web::link::{LinkError, read, write};
use marblerun_web::story::Place;
use wasm_bindgen::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen(module = "/page/deflate.js")]
extern "C" {
    #[wasm_bindgen(catch)]
    async fn unpack(packed: &str, most: f64) -> Result<JsValue, JsValue>;
}

/// A link of the first release.
const OLD: &str = include_str!("links/1-edited-favorites.txt");

fn favorites() -> Document {
    let place = Place::read("favorites/late/callback").unwrap();
    let document = place.document().unwrap();
    document.with_text(document.shown(), "marbles(\"-é😀|\")\n")
}

#[wasm_bindgen_test]
async fn documents_come_back() {
    for document in [favorites(), Document::of_text("")] {
        let link = write(&document).await.unwrap();
        let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
        assert!(link.chars().all(is_plain), "{link}");
        assert_eq!(read(&link).await, Ok(Some(document)));
    }
}

#[wasm_bindgen_test]
async fn links_of_old_releases_open() {
    let document = read(OLD.trim()).await.unwrap().unwrap();
    assert_eq!(document.story(), "favorites");
    assert_eq!(document.program_name(), "reactive-with-fallback");
    assert!(document.shown_text().contains("Duration.ofMillis(200)"));
    let short = read("/favorites/late/reactive-with-fallback").await;
    let story = short.unwrap().unwrap();
    assert_eq!(story.program_name(), "reactive-with-fallback");
}

#[wasm_bindgen_test]
async fn other_fragments_are_no_documents() {
    assert_eq!(read("").await, Ok(None));
    assert_eq!(read("2.abc").await, Err(LinkError::TooNew));
    for odd in ["1", "1.", "1.!!", "1.AAAA", "1.é", "/nowhere", "section"] {
        assert_eq!(read(odd).await, Err(LinkError::Damaged), "{odd}");
    }
}

/// Most damage is told; what is not makes another document.
#[wasm_bindgen_test]
async fn damaged_links_say_so_or_are_another_document() {
    let link = write(&favorites()).await.unwrap();
    for place in (2..link.len()).step_by(7) {
        assert_eq!(read(&link[..place]).await, Err(LinkError::Damaged));
        let mut bytes = link.clone().into_bytes();
        bytes[place] = if bytes[place] == b'A' { b'B' } else { b'A' };
        let _ = read(&String::from_utf8(bytes).unwrap()).await;
    }
}

#[wasm_bindgen_test]
async fn what_would_be_too_long_is_no_document() {
    let bomb = Document::of_text(&"a".repeat(1 << 20));
    let link = write(&bomb).await.unwrap();
    assert_eq!(read(&link).await, Err(LinkError::Damaged));
}

#[wasm_bindgen_test]
async fn only_texts_in_the_letters_of_links_are_unpacked() {
    let unpacked = async |packed| unpack(packed, 9.0).await.map(|text| text.as_string());
    assert_eq!(unpacked("AQEA_v9h").await, Ok(Some("a".to_owned())));
    // Letters of plain base64, white space, and a byte that is no UTF-8.
    for odd in ["AQEA/v9h", " AQEA_v9h", "AQEA_v__"] {
        assert!(unpacked(odd).await.is_err(), "{odd}");
    }
}
