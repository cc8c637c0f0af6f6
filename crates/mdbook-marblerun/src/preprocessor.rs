//! Chapters in, chapters out; what goes wrong on the way.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use anyhow::{Context, Result, bail};
use marblerun::{Options, Problem, Severity, SourceFile};
use mdbook_preprocessor::book::{Book, Chapter};
use mdbook_preprocessor::{Preprocessor, PreprocessorContext};

use crate::attributes::Intent;
use crate::block::{self, Block, Origin, Position, Whereabouts};
use crate::{element, style};

/// The only renderer whose output can hold an element.
const RENDERER: &str = "html";

/// The preprocessor.
#[derive(Clone, Copy, Debug, Default)]
pub struct Marblerun;

/// What is done about a program with errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum OnError {
    /// The build fails.
    Fail,
    /// The page shows them, and the build goes on: for writing with `mdbook serve`.
    Show,
}

impl Preprocessor for Marblerun {
    fn name(&self) -> &str {
        "marblerun"
    }

    fn supports_renderer(&self, renderer: &str) -> Result<bool> {
        Ok(renderer == RENDERER)
    }

    /// Replaces the blocks of all chapters.
    ///
    /// # Errors
    ///
    /// If there are programs with errors: all of them, each with file and line.
    fn run(&self, context: &PreprocessorContext, mut book: Book) -> Result<Book> {
        if context.renderer != RENDERER {
            return Ok(book);
        }
        let on_error = on_error(context)?;
        let source_root = context.root.join(&context.config.book.src);
        let mut work = Work::default();
        book.for_each_chapter_mut(|chapter| work.chapter(&source_root, chapter));
        work.warnings.iter().for_each(|warning| report(warning));
        if work.errors.is_empty() {
            return Ok(book);
        }
        let errors = work.errors.join("\n");
        match on_error {
            OnError::Fail => bail!("a program of the book cannot be drawn\n{errors}"),
            OnError::Show => {
                report(&errors);
                Ok(book)
            }
        }
    }
}

fn on_error(context: &PreprocessorContext) -> Result<OnError> {
    let key = "preprocessor.marblerun.on-error";
    let value: Option<String> = context.config.get(key).with_context(|| key.to_owned())?;
    match value.as_deref() {
        None | Some("fail") => Ok(OnError::Fail),
        Some("show") => Ok(OnError::Show),
        Some(other) => bail!("{key} is `{other}`\n  hint: write \"fail\" or \"show\""),
    }
}

fn report(text: &str) {
    // Who has closed standard error does not want to know.
    let _ = writeln!(io::stderr(), "{text}");
}

/// What has been done so far.
#[derive(Default)]
struct Work {
    /// Blocks of all chapters so far. Ids are made of it: all chapters meet in the page for printing.
    count: usize,
    errors: Vec<String>,
    warnings: Vec<String>,
}

impl Work {
    fn chapter(&mut self, source_root: &Path, chapter: &mut Chapter) {
        let blocks = block::find(&chapter.content);
        if blocks.is_empty() {
            return;
        }
        let path = chapter.source_path.as_ref().or(chapter.path.as_ref());
        let file = path.and_then(|path| fs::read_to_string(source_root.join(path)).ok());
        let place = Place {
            origin: Origin::new(file.as_deref(), &blocks),
            file: path.map_or_else(
                || chapter.name.clone(),
                |path| path.display().to_string().replace('\\', "/"),
            ),
        };
        let mut content = format!("{}\n\n", style::element());
        let mut end = 0;
        for (index, block) in blocks.iter().enumerate() {
            let text = chapter.content.get(end..block.range.start);
            content.push_str(text.unwrap_or_default());
            content.push_str(&self.block(&place, index, block));
            end = block.range.end;
            // A block without a last fence takes the end of its last line with it.
            if chapter
                .content
                .get(..end)
                .is_some_and(|text| text.ends_with('\n'))
            {
                content.push('\n');
            }
        }
        content.push_str(chapter.content.get(end..).unwrap_or_default());
        chapter.content = content;
    }

    fn block(&mut self, place: &Place, index: usize, block: &Block) -> String {
        self.count += 1;
        let attributes = match &block.attributes {
            Ok(attributes) => attributes,
            Err(message) => {
                self.errors.push(place.tell_of_block(index, message));
                return element::of_failure(block, message);
            }
        };
        let file = SourceFile::new(place.file.clone(), block.program.clone());
        let run = marblerun::run(&[file], &Options::default());
        let told = run
            .problems
            .iter()
            .map(|problem| (problem.severity, place.tell(index, block, problem)));
        match (run.has_errors(), attributes.intent) {
            (true, Intent::Fails) => {}
            (false, Intent::Fails) => {
                let message = "this program has no errors\n  hint: remove `fails`";
                self.errors.push(place.tell_of_block(index, message));
            }
            (_, Intent::Runs) => {
                for (severity, text) in told {
                    match severity {
                        Severity::Error => self.errors.push(text),
                        Severity::Warning => self.warnings.push(text),
                    }
                }
            }
        }
        if run.has_errors() {
            return element::of_problems(block, &run.problems);
        }
        let id_prefix = format!("marblerun-{}", self.count);
        element::of_run(block, attributes, &run, &id_prefix)
    }
}

/// Where the blocks of a chapter are to be found.
struct Place {
    /// Path of the file below the book's sources.
    file: String,
    origin: Origin,
}

impl Place {
    fn tell_of_block(&self, index: usize, message: &str) -> String {
        format!(
            "{}:{}: error: {message}",
            self.file,
            self.origin.line(index)
        )
    }

    fn tell(&self, index: usize, block: &Block, problem: &Problem) -> String {
        let at = Position {
            line: problem.line as usize,
            column: problem.column as usize,
        };
        let mut problem = problem.clone();
        let position = match self.origin.locate(index, &block.program, at) {
            Whereabouts::Here(position) => position,
            Whereabouts::Within(position) => {
                let Position { line, column } = at;
                problem.message = format!("{line}:{column} in the program: {}", problem.message);
                position
            }
        };
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        problem.line = number(position.line);
        problem.column = number(position.column);
        problem.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chapters_may_end_anywhere() {
        let text = "1. a\n   ```marblerun,height=9\n   marbles(\"-{ä}|\").map(x -> x);\n   ```\n> - ~~~ marblerun\n>   \
                    log(\"</script>\");\n>   ~~~\r\n| a | ```marblerun\n";
        for (end, _) in text.char_indices() {
            let mut chapter = Chapter::new("a", text[..end].to_owned(), "none.md", Vec::new());
            let blocks = block::find(&chapter.content).len();
            let mut work = Work::default();
            work.chapter(Path::new("nowhere"), &mut chapter);
            assert_eq!(work.count, blocks);
        }
    }
}
