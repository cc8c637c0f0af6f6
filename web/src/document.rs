//! What the reader works on: a few files, one of them the program. Everything else is derived from their texts.

use marblerun::{Knob, SourceFile};
use serde::{Deserialize, Serialize};

/// The part that a file plays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Part {
    /// What every program of the story talks to.
    Services,
    /// What the services answer, and when.
    Answers,
    /// A program: one of them runs.
    Program,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The part it plays.
    pub part: Part,
    /// Its name without extension.
    pub name: String,
    /// Its text.
    pub text: String,
}

impl File {
    /// A file.
    pub fn new(part: Part, name: &str, text: &str) -> File {
        File {
            part,
            name: name.to_owned(),
            text: text.to_owned(),
        }
    }
}

/// Files, of which one is shown and one runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    story: String,
    files: Vec<File>,
    shown: usize,
    program: usize,
}

impl Document {
    /// These files of a story; the first program runs and is shown. There is always a program.
    pub fn new(story: &str, mut files: Vec<File>) -> Document {
        let program = files.iter().position(|file| file.part == Part::Program);
        let program = program.unwrap_or_else(|| {
            files.push(File::new(Part::Program, "program", ""));
            files.len() - 1
        });
        Document {
            story: story.to_owned(),
            files,
            shown: program,
            program,
        }
    }

    /// One program and nothing else.
    pub fn of_text(text: &str) -> Document {
        Document::new("", vec![File::new(Part::Program, "Main", text)])
    }

    /// The name of the story that it is a version of.
    pub fn story(&self) -> &str {
        &self.story
    }

    /// All files.
    pub fn files(&self) -> &[File] {
        &self.files
    }

    /// The file at a place.
    pub fn file(&self, index: usize) -> Option<&File> {
        self.files.get(index)
    }

    /// The place of the file of that name.
    pub fn find(&self, name: &str) -> Option<usize> {
        self.files.iter().position(|file| file.name == name)
    }

    /// The place of the file that is shown.
    pub fn shown(&self) -> usize {
        self.shown
    }

    /// The place of the program that runs.
    pub fn program(&self) -> usize {
        self.program
    }

    /// The name of the program that runs.
    pub fn program_name(&self) -> &str {
        self.files.get(self.program).map_or("", |file| &file.name)
    }

    /// The text that is shown.
    pub fn shown_text(&self) -> &str {
        self.files.get(self.shown).map_or("", |file| &file.text)
    }

    /// The place of the file that a scenario replaces: the answers, or the workshop's program.
    pub fn answers(&self) -> Option<usize> {
        let answers = self
            .files
            .iter()
            .position(|file| file.part == Part::Answers);
        answers.or_else(|| (self.story == crate::story::WORKSHOP).then_some(self.program))
    }

    /// Another file shown. A program that is shown is the one that runs.
    #[must_use]
    pub fn showing(&self, index: usize) -> Document {
        let Some(file) = self.files.get(index) else {
            return self.clone();
        };
        Document {
            shown: index,
            program: if file.part == Part::Program {
                index
            } else {
                self.program
            },
            ..self.clone()
        }
    }

    /// Another text in a file.
    #[must_use]
    pub fn with_text(&self, index: usize, text: &str) -> Document {
        let mut document = self.clone();
        if let Some(file) = document.files.get_mut(index) {
            text.clone_into(&mut file.text);
        }
        document
    }

    /// Another text in the place of a knob's; none if that is no longer what is written there.
    pub fn turned(&self, knob: &Knob, text: &str) -> Option<Document> {
        let index = self.place_of(knob.file)?;
        let old = &self.files.get(index)?.text;
        let (start, end) = (knob.start as usize, knob.start as usize + knob.text.len());
        if old.get(start..end)? != knob.text {
            return None;
        }
        let mut new = old.clone();
        new.replace_range(start..end, text);
        Some(self.with_text(index, &new))
    }

    /// The places of the files that run with a program, the program last.
    pub fn places_running(&self, program: usize) -> Vec<usize> {
        let others = (0..self.files.len()).filter(|index| {
            self.files
                .get(*index)
                .is_some_and(|file| file.part != Part::Program)
        });
        others.chain([program]).collect()
    }

    /// The files that run with a program.
    pub fn running(&self, program: usize) -> Vec<SourceFile> {
        let file = |index: usize| {
            let file = self.files.get(index)?;
            Some(SourceFile::new(
                format!("{}.java", file.name),
                file.text.clone(),
            ))
        };
        self.places_running(program)
            .into_iter()
            .filter_map(file)
            .collect()
    }

    /// The place of a file that the engine counts among those that run.
    pub fn place_of(&self, running: u32) -> Option<usize> {
        self.places_running(self.program)
            .get(running as usize)
            .copied()
    }

    /// The programs that have the same to do as the one that runs, it included.
    pub fn rivals(&self) -> Vec<usize> {
        let (_, task) = crate::story::style_and_task(self.program_name());
        let is_rival = |file: &File| {
            file.part == Part::Program && crate::story::style_and_task(&file.name).1 == task
        };
        let all = self
            .files
            .iter()
            .enumerate()
            .filter(|(_, file)| is_rival(file));
        all.map(|(index, _)| index).collect()
    }

    /// Whether a text differs from those of another version.
    pub fn differs(&self, from: &Document) -> bool {
        self.files != from.files
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::story::FIRST;
    use marblerun::KnobKind;

    #[test]
    fn a_program_that_is_shown_runs_and_other_files_run_with_it() {
        let document = FIRST.document().unwrap();
        let answers = document.answers().unwrap();
        let document = document.showing(answers);
        assert_eq!(document.shown(), answers);
        assert_eq!(document.program_name(), "reactive-with-fallback");
        let names: Vec<String> = document
            .running(document.program())
            .into_iter()
            .map(|file| file.name)
            .collect();
        assert_eq!(
            names,
            [
                "services.java",
                "answers.java",
                "reactive-with-fallback.java"
            ]
        );
        let rivals: Vec<&str> = document
            .rivals()
            .into_iter()
            .filter_map(|index| Some(document.file(index)?.name.as_str()))
            .collect();
        let expected = [
            "callback-with-fallback",
            "future-with-fallback",
            "reactive-with-fallback",
        ];
        assert_eq!(rivals, expected);
    }

    #[test]
    fn a_knob_changes_the_text_only_where_it_still_is() {
        let document = Document::of_text("marbles(\"-é|\")");
        let knob = Knob {
            file: 0,
            start: 9,
            text: "-é|".to_owned(),
            name: String::new(),
            kind: KnobKind::Diagram(100.0),
        };
        let turned = document.turned(&knob, "--é|").unwrap();
        assert_eq!(turned.shown_text(), "marbles(\"--é|\")");
        assert_eq!(turned.turned(&knob, "-|"), None);
        assert_eq!(document.with_text(0, "é").turned(&knob, "-|"), None);
    }
}
