//! What the reader has written, kept for the next visit: one draft for each story and each link, so that
//! opening one never overwrites what was written in another.

use std::rc::Rc;

use crate::browser;
use crate::document::Document;
use crate::link::{self, LinkError};
use crate::state::Arrival;
use crate::story::{self, FIRST, Place};

const DRAFT: &str = "marblerun.draft.";
/// The text of earlier releases, which had but one.
const OLD_TEXT: &str = "marblerun.text";
/// Which draft was written in last.
const LAST: &str = "marblerun.last";

/// What the page starts with.
#[derive(Clone, Debug, PartialEq)]
pub struct Opening {
    /// The document.
    pub document: Rc<Document>,
    /// The document as it was before the reader changed anything.
    pub original: Rc<Document>,
    /// Where its draft is kept.
    pub key: String,
    /// Where the first run leaves the reader.
    pub arrival: Arrival,
    /// Why it is not what the link says.
    pub trouble: Option<LinkError>,
}

/// What a fragment leads to: the draft that was written there, or what the link says, or what was
/// written last, or the first story.
pub async fn open(fragment: &str) -> Opening {
    let trouble = match link::read(fragment).await {
        Ok(Some(document)) => return of_link(fragment, document),
        Ok(None) => None,
        Err(trouble) => Some(trouble),
    };
    Opening {
        trouble,
        ..last().await.unwrap_or_else(first)
    }
}

fn of_link(fragment: &str, document: Document) -> Opening {
    let key = if fragment.starts_with('/') {
        document.story().to_owned()
    } else {
        fragment.to_owned()
    };
    let arrival = match fragment.ends_with("reactive-with-fallback") {
        true => Arrival::Trouble,
        false => Arrival::End,
    };
    let original = Rc::new(document);
    Opening {
        document: kept(&key).map_or_else(|| original.clone(), Rc::new),
        original,
        key,
        arrival,
        trouble: None,
    }
}

fn kept(key: &str) -> Option<Document> {
    link::unpack(&browser::kept(&format!("{DRAFT}{key}"))?)
}

async fn last() -> Option<Opening> {
    let key = browser::kept(LAST);
    if let Some((key, document)) = key.and_then(|key| Some((key.clone(), kept(&key)?))) {
        let is_story = !key.contains('.');
        let fragment = if is_story {
            format!("/{key}")
        } else {
            key.clone()
        };
        let original = link::read(&fragment).await.ok().flatten();
        let document = Rc::new(document);
        return Some(Opening {
            original: original.map_or_else(|| document.clone(), Rc::new),
            document,
            key,
            arrival: Arrival::End,
            trouble: None,
        });
    }
    let text = browser::kept(OLD_TEXT).filter(|text| !text.trim().is_empty())?;
    let workshop = Place::read(story::WORKSHOP)?;
    let opening = of_link("/workshop", workshop.document()?);
    let document = opening
        .document
        .with_text(opening.document.program(), &text);
    Some(Opening {
        document: Rc::new(document),
        ..opening
    })
}

fn first() -> Opening {
    let document = FIRST.document().unwrap_or_else(|| Document::of_text(""));
    let document = Rc::new(document);
    Opening {
        original: document.clone(),
        key: FIRST.story.to_owned(),
        document,
        arrival: Arrival::Trouble,
        trouble: None,
    }
}

/// Keeps a document that was changed. Nothing does not replace something, and what is as it was needs no draft.
pub fn keep(key: &str, document: &Document, original: &Document) {
    if document.shown_text().trim().is_empty() {
        return;
    }
    if document.differs(original) {
        browser::keep(&format!("{DRAFT}{key}"), &link::pack(document));
        browser::keep(LAST, key);
    } else {
        browser::forget(&format!("{DRAFT}{key}"));
    }
}
