//! A document as the fragment of a link, and back.
//!
//! Two forms, and both are kept for ever: `/favorites/late/reactive` is a story as it was written, and
//! `1.…` are files of the reader's: version, then texts, deflated, in base64url. Whatever else is there is
//! no document, and says so.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;

use crate::document::{Document, File, Part};
use crate::story::Place;

/// What is larger than that is no program of a reader.
const LARGEST: usize = 1 << 20;
/// Files of a document at most.
const MOST_FILES: usize = 64;
/// As small as deflate can make it.
const LEVEL: u8 = 9;

/// Why a fragment is no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// It is cut off, or changed.
    Damaged,
    /// It is of a version that is not known yet.
    TooNew,
}

/// The fragment of a document, without `#`.
pub fn write(document: &Document) -> String {
    format!(
        "1.{}",
        URL_SAFE_NO_PAD.encode(compress_to_vec(pack(document).as_bytes(), LEVEL))
    )
}

/// The document of a fragment, without `#`; none if it is empty.
///
/// # Errors
///
/// For what is no document.
pub fn read(fragment: &str) -> Result<Option<Document>, LinkError> {
    if fragment.is_empty() {
        return Ok(None);
    }
    if let Some(place) = fragment.strip_prefix('/') {
        let document = Place::read(place).and_then(Place::document);
        return document.map(Some).ok_or(LinkError::Damaged);
    }
    let (version, packed) = fragment.split_once('.').ok_or(LinkError::Damaged)?;
    match version.parse::<u32>() {
        Ok(1) => unzip(packed).map(Some).ok_or(LinkError::Damaged),
        Ok(2..) => Err(LinkError::TooNew),
        _ => Err(LinkError::Damaged),
    }
}

fn unzip(packed: &str) -> Option<Document> {
    let bytes = URL_SAFE_NO_PAD.decode(packed).ok()?;
    let bytes = decompress_to_vec_with_limit(&bytes, LARGEST).ok()?;
    unpack(std::str::from_utf8(&bytes).ok()?)
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

    /// A link of the first release.
    const OLD: &str = include_str!("../tests/links/1-edited-favorites.txt");

    #[test]
    fn documents_come_back() {
        for place in ["favorites/late/callback", "workshop", "back-pressure"] {
            let document = Place::read(place).unwrap().document().unwrap();
            let edited = document
                .with_text(document.shown(), "marbles(\"-é😀|\")\n")
                .showing(0);
            for document in [document, edited] {
                let link = write(&document);
                assert_eq!(read(&link), Ok(Some(document)));
                let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.".contains(c);
                assert!(link.chars().all(is_plain), "{link}");
            }
        }
    }

    #[test]
    fn links_of_old_releases_open() {
        let document = read(OLD.trim()).unwrap().unwrap();
        assert_eq!(document.story(), "favorites");
        assert_eq!(document.program_name(), "reactive-with-fallback");
        assert!(document.shown_text().contains("Duration.ofMillis(200)"));
        let story = read("/favorites/late/reactive-with-fallback")
            .unwrap()
            .unwrap();
        assert_eq!(story.program_name(), "reactive-with-fallback");
    }

    #[test]
    fn other_fragments_are_no_documents() {
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("2.abc"), Err(LinkError::TooNew));
        for odd in [
            "1", "1.", "1.!!", "1.AAAA", "x.y", "/nowhere", ".", "1.é", "-1.a", "section",
        ] {
            assert_eq!(read(odd), Err(LinkError::Damaged), "{odd}");
        }
    }

    /// No damage makes it panic, take long or take much memory.
    #[test]
    fn damaged_links_say_so_or_are_another_document() {
        let document = Place::read("favorites").unwrap().document().unwrap();
        let link = write(&document);
        let mut seed = 1_u32;
        for _ in 0..3_000 {
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            let place = 2 + (seed >> 8) as usize % (link.len() - 2);
            let mut bytes = link.clone().into_bytes();
            bytes[place] = b"Az09-_"[(seed >> 3) as usize % 6];
            let cut = String::from_utf8(bytes).unwrap();
            let _ = read(&cut);
            let _ = read(&cut[..place]);
        }
        for odd in [
            "f 0 0\np 99999999999999999999 a\n",
            "f 9 9\n",
            "f 0 0\np 3 a\né",
            "\n",
            "f 0 0\nx 1 a\nb",
        ] {
            let packed = URL_SAFE_NO_PAD.encode(compress_to_vec(odd.as_bytes(), LEVEL));
            let _ = read(&format!("1.{packed}"));
        }
        let bomb = compress_to_vec(&vec![b'a'; LARGEST + 1], LEVEL);
        let bomb = format!("1.{}", URL_SAFE_NO_PAD.encode(bomb));
        assert_eq!(read(&bomb), Err(LinkError::Damaged));
    }
}
