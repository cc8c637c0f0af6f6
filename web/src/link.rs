//! A document as the fragment of a link, and back.
//!
//! Two forms, and both are kept for ever: `/favorites/late/reactive` is a story as it was written, and
//! `1.…` are files of the reader's: version, then texts, deflated, in base64url. Whatever else is there is
//! no document, and says so.

use wasm_bindgen::prelude::*;

use crate::document::{Document, File, Part};
use crate::story::Place;

#[wasm_bindgen(module = "/page/deflate.js")]
extern "C" {
    #[wasm_bindgen(js_name = pack, catch)]
    async fn deflate(text: &str) -> Result<JsValue, JsValue>;

    #[wasm_bindgen(js_name = unpack, catch)]
    async fn inflate(packed: &str, most: u32) -> Result<JsValue, JsValue>;
}

/// What is larger than that is no program of a reader.
const LARGEST: u32 = 1 << 20;
/// Files of a document at most.
const MOST_FILES: usize = 64;

/// Why a fragment is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is cut off, or changed.
    Damaged,
    /// It is of a version that is not known yet.
    TooNew,
}

/// What is in a fragment.
#[derive(Debug, PartialEq)]
enum Fragment<'a> {
    /// Nothing.
    Empty,
    /// A story.
    Story(Document),
    /// Files, deflated.
    Files(&'a str),
}

/// The fragment of a document, without `#`.
///
/// # Errors
///
/// If the browser cannot deflate: one that is older than what else the page needs.
pub async fn write(document: &Document) -> Result<String, JsValue> {
    let packed = deflate(&pack(document)).await?;
    Ok(format!("1.{}", packed.as_string().unwrap_or_default()))
}

/// The document of a fragment, without `#`; none if it is empty.
///
/// # Errors
///
/// For what is no document.
pub async fn read(fragment: &str) -> Result<Option<Document>, LinkError> {
    match look(fragment)? {
        Fragment::Empty => Ok(None),
        Fragment::Story(document) => Ok(Some(document)),
        Fragment::Files(packed) => {
            let text = inflate(packed, LARGEST).await.ok();
            let text = text.and_then(|text| text.as_string());
            let document = text.and_then(|text| unpack(&text));
            document.map(Some).ok_or(LinkError::Damaged)
        }
    }
}

fn look(fragment: &str) -> Result<Fragment<'_>, LinkError> {
    if fragment.is_empty() {
        return Ok(Fragment::Empty);
    }
    if let Some(place) = fragment.strip_prefix('/') {
        let document = Place::read(place).and_then(Place::document);
        return document.map(Fragment::Story).ok_or(LinkError::Damaged);
    }
    let (version, packed) = fragment.split_once('.').ok_or(LinkError::Damaged)?;
    match version.parse::<u32>() {
        Ok(1) => Ok(Fragment::Files(packed)),
        Ok(2..) => Err(LinkError::TooNew),
        _ => Err(LinkError::Damaged),
    }
}

/// A line for the story, the program that runs and the file that is shown; then each file: a line with
/// part, length in bytes and name, and its text.
pub fn pack(document: &Document) -> String {
    let place = |index: usize| index.to_string();
    let mut out = format!(
        "{} {} {}\n",
        document.story(),
        place(document.program()),
        place(document.shown()),
    );
    for File { part, name, text } in document.files() {
        let part = match part {
            Part::Services => 's',
            Part::Answers => 'a',
            Part::Program => 'p',
        };
        out.push_str(&format!("{part} {} {name}\n{text}", text.len()));
    }
    out
}

/// What [`pack`] wrote.
pub fn unpack(text: &str) -> Option<Document> {
    let (head, mut rest) = text.split_once('\n')?;
    let mut head = head.split(' ');
    let story = head.next()?;
    let (program, shown) = (head.next()?.parse().ok()?, head.next()?.parse().ok()?);
    let mut files = Vec::new();
    while !rest.is_empty() && files.len() < MOST_FILES {
        let (line, texts) = rest.split_once('\n')?;
        let mut line = line.splitn(3, ' ');
        let part = match line.next()? {
            "s" => Part::Services,
            "a" => Part::Answers,
            "p" => Part::Program,
            _ => return None,
        };
        let length: usize = line.next()?.parse().ok()?;
        let name = line.next()?;
        files.push(File::new(part, name, texts.get(..length)?));
        rest = texts.get(length..)?;
    }
    Some(Document::new(story, files).showing(program).showing(shown))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_come_back() {
        for place in ["favorites/late/callback", "workshop", "back-pressure"] {
            let document = Place::read(place).unwrap().document().unwrap();
            let edited = document
                .with_text(document.shown(), "marbles(\"-é😀|\")\n")
                .showing(0);
            for document in [document, edited] {
                assert_eq!(unpack(&pack(&document)), Some(document));
            }
        }
    }

    #[test]
    fn other_fragments_are_no_documents() {
        assert_eq!(look(""), Ok(Fragment::Empty));
        assert_eq!(look("1.abc"), Ok(Fragment::Files("abc")));
        assert_eq!(look("2.abc"), Err(LinkError::TooNew));
        for odd in ["1", "x.y", "/nowhere", ".", "-1.a", "section"] {
            assert_eq!(look(odd), Err(LinkError::Damaged), "{odd}");
        }
    }

    /// No damage makes it panic, take long or take much memory.
    #[test]
    fn damaged_texts_are_none_or_another_document() {
        let document = Place::read("favorites").unwrap().document().unwrap();
        let text = pack(&document);
        let mut seed = 1_u32;
        for _ in 0..3_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let place = (seed >> 8) as usize % text.len();
            let mut bytes = text.clone().into_bytes();
            bytes[place] = b"09 \npsf"[(seed >> 3) as usize % 7];
            let _ = unpack(&String::from_utf8_lossy(&bytes));
            let _ = unpack(&String::from_utf8_lossy(&bytes[..place]));
        }
        for odd in [
            "",
            "f 0 0\np 99999999999999999999 a\n",
            "f 9\n",
            "f 0 0\np 3 a\né",
            "\n",
            "f 0 0\nx 1 a\nb",
        ] {
            assert_eq!(unpack(odd), None, "{odd}");
        }
    }
}
