//! The blocks of a chapter, and where they stand in its file.

use std::ops::Range;

use mdbook_markdown::pulldown_cmark::{CodeBlockKind, Event, Tag, TagEnd};
use mdbook_markdown::{MarkdownOptions, new_cmark_parser};

use crate::attributes::{self, Attributes};

/// A fenced block with the language `marblerun`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// Where it stands in the chapter, in bytes, from its fence to its fence.
    pub range: Range<usize>,
    /// The line of its first fence, from 1.
    pub line: usize,
    /// What its lines begin with: the marks and the indentation of the quotes and lists around it.
    pub prefix: String,
    /// Whether something of those, such as the mark of a list, stands before its first fence alone.
    pub begins_item: bool,
    /// Its attributes, or what is wrong with them.
    pub attributes: Result<Attributes, String>,
    /// The program.
    pub program: String,
}

/// The blocks of a chapter, in order.
pub fn find(chapter: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut is_inside = false;
    let parser = new_cmark_parser(chapter, &MarkdownOptions::default());
    for (event, range) in parser.into_offset_iter() {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                let Some(attributes) = attributes::parse(&info) else {
                    continue;
                };
                is_inside = true;
                blocks.push(begin(chapter, range, attributes));
            }
            Event::Text(text) if is_inside => {
                if let Some(block) = blocks.last_mut() {
                    block.program.push_str(&text);
                }
            }
            Event::End(TagEnd::CodeBlock) => is_inside = false,
            _ => {}
        }
    }
    blocks
}

fn begin(chapter: &str, range: Range<usize>, attributes: Result<Attributes, String>) -> Block {
    let before = chapter.get(..range.start).unwrap_or_default();
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let line_before = before.get(line_start..).unwrap_or_default();
    let prefix: String = line_before
        .chars()
        .map(|c| if matches!(c, '>' | '\t') { c } else { ' ' })
        .collect();
    Block {
        line: 1 + before.matches('\n').count(),
        begins_item: prefix != line_before,
        prefix,
        range,
        attributes,
        program: String::new(),
    }
}

/// Where the blocks of a chapter stand in its file.
///
/// When the chapter gets here, other preprocessors may have put text into it: `{{#include}}`.
#[derive(Debug)]
pub struct Origin {
    blocks: Vec<Block>,
}

/// A place in a file, line and column counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column, in characters.
    pub column: usize,
}

/// Where something in a program is to be found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whereabouts {
    /// Here in the file of the chapter.
    Here(Position),
    /// In the program of the block that begins here; the program itself is written elsewhere.
    Within(Position),
}

impl Origin {
    /// The file of a chapter, if there is one; `blocks` are those of the chapter as it is now.
    pub fn new(file: Option<&str>, blocks: &[Block]) -> Origin {
        let written = file.map(find).unwrap_or_default();
        let is_same_chapter = written.len() == blocks.len();
        Origin {
            blocks: if is_same_chapter {
                written
            } else {
                blocks.to_vec()
            },
        }
    }

    /// Where a block begins.
    pub fn line(&self, index: usize) -> usize {
        self.blocks.get(index).map_or(1, |block| block.line)
    }

    /// Where a place in the program of a block is to be found.
    pub fn locate(&self, index: usize, program: &str, at: Position) -> Whereabouts {
        match self.blocks.get(index) {
            Some(block) if block.program == program => Whereabouts::Here(Position {
                line: block.line + at.line,
                column: block.prefix.chars().count() + at.column,
            }),
            _ => Whereabouts::Within(Position {
                line: self.line(index),
                column: 1,
            }),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_our_blocks_and_no_others() {
        let chapter = "# A\n\n```marblerun\na|\n\nb\n```\n\n```java\nx\n```\n\n    ```marblerun\n\n\
                       `` ```marblerun ``\n\n~~~~ marblerun controls\nc\n~~~~\n";
        let found: Vec<_> = find(chapter)
            .into_iter()
            .map(|block| (block.line, block.program))
            .collect();
        assert_eq!(found, [(3, "a|\n\nb\n".to_owned()), (17, "c\n".to_owned())]);
    }

    #[test]
    fn knows_what_its_lines_begin_with() {
        let chapter = "> ```marblerun\n> a\n> ```\n\n- ```marblerun\n  b\n  ```\n\n  ```marblerun\n  c\n  ```\n";
        let blocks = find(chapter);
        let found: Vec<_> = blocks
            .iter()
            .map(|block| (&*block.prefix, block.begins_item, &*block.program))
            .collect();
        assert_eq!(
            found,
            [
                ("> ", false, "a\n"),
                ("  ", true, "b\n"),
                ("  ", false, "c\n")
            ]
        );
    }

    #[test]
    fn lines_may_end_as_on_windows() {
        let blocks = find("A\r\n\r\n```marblerun,controls\r\na\r\n\r\nb\r\n```\r\n");
        let found: Vec<_> = blocks.iter().map(|b| (b.line, &*b.program)).collect();
        assert_eq!(found, [(3, "a\n\nb\n")]);
        assert!(blocks[0].attributes.as_ref().unwrap().has_controls);
    }

    #[test]
    fn a_block_may_lack_its_end_and_its_text() {
        assert_eq!(find("```marblerun").len(), 1);
        assert_eq!(find("```marblerun\n```").first().unwrap().program, "");
        assert_eq!(find("").len(), 0);
    }

    #[test]
    fn places_are_those_of_the_file() {
        let file = "A\n\n> ```marblerun\n> a\n> ```\n\n```marblerun\n{{#include b}}\n```\n";
        let now = "A\nmore\n\n> ```marblerun\n> a\n> ```\n\n```marblerun\nb\nc\n```\n";
        let blocks = find(now);
        let origin = Origin::new(Some(file), &blocks);
        let at = Position { line: 1, column: 1 };
        let locate = |index: usize| origin.locate(index, &blocks[index].program, at);
        assert_eq!(
            locate(0),
            Whereabouts::Here(Position { line: 4, column: 3 })
        );
        assert_eq!(
            locate(1),
            Whereabouts::Within(Position { line: 7, column: 1 })
        );
        let unsaved = Origin::new(None, &blocks);
        assert_eq!(unsaved.line(1), 8);
    }
}
