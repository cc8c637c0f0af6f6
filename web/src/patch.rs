//! A picture in the place of another: what is the same in both stays, so that the browser need not read, lay
//! out and paint it again.

use wasm_bindgen::JsValue;
use web_sys::Element;

/// The parts of a picture: the tag that begins it, and what is directly in it.
#[derive(Debug, PartialEq, Eq)]
struct Parts<'a> {
    head: &'a str,
    pieces: Vec<&'a str>,
}

/// What is directly in a picture begins a line of its own, two spaces from its start.
fn parts(svg: &str) -> Parts<'_> {
    let begin = |(at, _): (usize, &str)| {
        let is_end = svg.get(at + 4..).is_some_and(|rest| rest.starts_with('/'));
        (!is_end).then_some(at + 1)
    };
    let mut starts = svg.match_indices("\n  <").filter_map(begin).peekable();
    let end = svg.rfind("</svg>").unwrap_or(svg.len());
    let head = starts.peek().and_then(|first| svg.get(..*first));
    let mut pieces = Vec::new();
    while let Some(start) = starts.next() {
        let next = starts.peek().copied().unwrap_or(end);
        pieces.push(svg.get(start..next).unwrap_or_default());
    }
    Parts {
        head: head.unwrap_or(svg),
        pieces,
    }
}

/// The pieces of `after` that are others than those of `before`, by their place; none if more than that
/// has changed.
fn changes<'a>(before: &str, after: &'a str) -> Option<Vec<(u32, &'a str)>> {
    let (before, after) = (parts(before), parts(after));
    if before.head != after.head || before.pieces.len() != after.pieces.len() {
        return None;
    }
    let pairs = (0..).zip(before.pieces.into_iter().zip(after.pieces));
    let others = pairs.filter(|(_, (before, after))| before != after);
    Some(others.map(|(at, (_, after))| (at, after)).collect())
}

/// Puts the picture `after` in the place of `before`, which is what `into` holds.
///
/// # Errors
///
/// If the browser refuses to make an element.
pub fn patch(into: &Element, before: &str, after: &str) -> Result<(), JsValue> {
    let there = into.query_selector("svg")?.map(|svg| svg.children());
    let Some((changes, there)) = changes(before, after).zip(there) else {
        into.set_inner_html(after);
        return Ok(());
    };
    for (at, piece) in changes {
        if let Some(old) = there.item(at) {
            old.set_outer_html(piece.trim());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use marblerun::{Look, Options, SourceFile, run};

    fn picture(program: &str) -> String {
        let files = [SourceFile::new("a.java", program)];
        let view = run(&files, &Options::default()).view(&Look::default());
        view.svg.unwrap()
    }

    #[test]
    fn parts_are_the_whole_picture() {
        let svg = picture("marbles(\"-a-b|\").map(x -> x + 1).take(1)");
        let found = parts(&svg);
        let end = "</svg>";
        let whole = format!("{}{}{end}", found.head, found.pieces.concat());
        assert_eq!(whole.trim_end(), svg.trim_end());
        assert!(found.head.starts_with("<svg") && found.pieces.len() > 4);
        for piece in found.pieces {
            let name: String = piece
                .trim()
                .chars()
                .skip(1)
                .take_while(char::is_ascii_alphabetic)
                .collect();
            assert!(piece.trim_end().ends_with(&format!("</{name}>")), "{piece}");
        }
    }

    #[test]
    fn what_changes_is_found_by_its_place() {
        let picture = |last: &str| picture(&format!("marbles(\"-a-{last}|\").map(x -> x).take(1)"));
        let (b, c) = (picture("b"), picture("c"));
        assert_eq!(changes(&b, &b), Some(Vec::new()));
        let found = changes(&b, &c).expect("the same parts");
        let there = parts(&c).pieces;
        assert!(!found.is_empty() && found.len() < there.len());
        for (at, piece) in found {
            assert_eq!(there.get(at as usize), Some(&piece));
        }
    }

    #[test]
    fn other_sizes_are_other_pictures() {
        let (one, two) = (
            picture("marbles(\"-a|\")"),
            picture("marbles(\"-a|\").take(1)"),
        );
        assert_eq!(changes(&one, &two), None);
        assert_eq!(changes("", &one), None);
    }
}
