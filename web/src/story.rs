//! The stories of `examples/`: services, scenarios that say what the services answer, and a program for each style.

use crate::document::{Document, File, Part};
use crate::sort;

/// The workshop's first program.
pub const FIRST_PROGRAM: &str = include_str!("workshop.java");

/// The story without services, in which anything can be written.
pub const WORKSHOP: &str = "workshop";
/// What a first visit shows.
pub const FIRST: Place<'static> = Place {
    story: "favorites",
    scenario: Some("late"),
    program: Some("reactive-with-fallback"),
};

/// A story as its files are.
#[derive(Debug, PartialEq)]
pub struct Source {
    /// The name of its folder.
    pub name: &'static str,
    title: Option<&'static str>,
    services: Option<&'static str>,
    scenarios: &'static [(&'static str, &'static str)],
    programs: &'static [(&'static str, &'static str)],
}

/// All stories, in the order of the menu.
pub fn all() -> impl Iterator<Item = &'static Source> {
    const STORIES: &[Source] = include!(concat!(env!("OUT_DIR"), "/stories.rs"));
    const ORDER: [&str; 4] = [
        "favorites",
        "names-and-statistics",
        "back-pressure",
        "pull-and-push",
    ];
    let known = ORDER
        .iter()
        .filter_map(|name| STORIES.iter().find(|story| story.name == *name));
    known.chain(STORIES.iter().filter(|story| !ORDER.contains(&story.name)))
}

/// The story of that name.
pub fn find(name: &str) -> Option<&'static Source> {
    all().find(|story| story.name == name)
}

/// A story, and where in it: what a short link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place<'a> {
    /// The story's name.
    pub story: &'a str,
    /// The scenario's name.
    pub scenario: Option<&'a str>,
    /// The program's name.
    pub program: Option<&'a str>,
}

impl<'a> Place<'a> {
    /// Reads `story/scenario/program`.
    pub fn read(text: &'a str) -> Option<Place<'a>> {
        let mut parts = text
            .split('/')
            .map(|part| Some(part).filter(|part| !part.is_empty()));
        let place = Place {
            story: parts.next()??,
            scenario: parts.next().flatten(),
            program: parts.next().flatten(),
        };
        find(place.story).map(|_| place)
    }

    /// The files there, as they were written. What is not there is the story's first.
    pub fn document(self) -> Option<Document> {
        let story = find(self.story)?;
        let scenario = self
            .scenario
            .and_then(|name| story.scenario(name))
            .or_else(|| story.scenario("usual"));
        let mut files = Vec::new();
        if let Some(services) = story.services {
            files.push(File::new(Part::Services, "services", services));
            files.push(File::new(
                Part::Answers,
                "answers",
                scenario.unwrap_or_default(),
            ));
        } else {
            files.push(File::new(
                Part::Program,
                "program",
                scenario.unwrap_or(FIRST_PROGRAM),
            ));
        }
        let programs = story
            .programs
            .iter()
            .map(|(name, text)| File::new(Part::Program, name, text));
        files.extend(programs);
        let document = Document::new(story.name, files);
        let wanted = self.program.and_then(|name| document.find(name));
        let first = || document.find(story.first_program()?);
        Some(match wanted.or_else(first) {
            Some(program) => document.showing(program),
            None => document,
        })
    }
}

impl Source {
    /// Its title: the heading of its README.
    pub fn title(&self) -> &'static str {
        self.title.unwrap_or(crate::messages::WORKSHOP)
    }

    /// The scenarios: name and what happens in it, the usual one first.
    pub fn scenarios(&self) -> Vec<(&'static str, &'static str)> {
        let mut scenarios = self.scenarios.to_vec();
        sort::by_key(&mut scenarios, |(name, _)| *name != "usual");
        let about = |text: &'static str| {
            let comment = text
                .lines()
                .next()
                .and_then(|line| line.strip_prefix("// "));
            comment.unwrap_or_default()
        };
        scenarios
            .into_iter()
            .map(|(name, text)| (name, about(text)))
            .collect()
    }

    /// The text of a scenario.
    pub fn scenario(&self, name: &str) -> Option<&'static str> {
        self.scenarios
            .iter()
            .find(|(of, _)| *of == name)
            .map(|(_, text)| *text)
    }

    /// The scenario that a document is in, if it is one of the story's as it was written.
    pub fn scenario_of(&self, document: &Document) -> Option<&'static str> {
        let text = &document.file(document.answers()?)?.text;
        self.scenarios
            .iter()
            .find(|(_, of)| of == text)
            .map(|(name, _)| *name)
    }

    fn first_program(&self) -> Option<&'static str> {
        let names = || self.programs.iter().map(|(name, _)| *name);
        let reactive = names().filter(|name| name.starts_with("reactive"));
        // The shortest name is that of the plain task.
        reactive
            .min_by_key(|name| name.len())
            .or_else(|| names().next())
    }
}

/// The style of a program, and what it has to do if a story has more than one task: `callback` and
/// `with-fallback` of `callback-with-fallback`.
pub fn style_and_task(program: &str) -> (&str, &str) {
    program.split_once('-').unwrap_or((program, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_story_has_a_title_scenarios_and_programs() {
        for story in all() {
            assert!(!story.title().is_empty(), "{}", story.name);
            assert!(!story.scenarios().is_empty(), "{}", story.name);
            for (name, about) in story.scenarios() {
                let is_told = !about.is_empty() || story.name == WORKSHOP;
                assert!(is_told, "{}/{name}", story.name);
                let place = format!("{}/{name}", story.name);
                let document = Place::read(&place).unwrap().document().unwrap();
                assert_eq!(story.scenario_of(&document), Some(name));
            }
        }
    }

    #[test]
    fn the_first_visit_is_there() {
        let document = FIRST.document().unwrap();
        assert_eq!(document.program_name(), "reactive-with-fallback");
        assert!(document.shown_text().contains("timeout"));
        assert_eq!(
            find("favorites").unwrap().scenario_of(&document),
            Some("late")
        );
    }

    #[test]
    fn what_a_place_does_not_name_is_the_first_there() {
        assert_eq!(Place::read("nowhere/late"), None);
        assert_eq!(Place::read(""), None);
        let document = Place::read("favorites/nothing/nobody")
            .unwrap()
            .document()
            .unwrap();
        assert_eq!(document.program_name(), "reactive");
        let workshop = Place::read("workshop").unwrap().document().unwrap();
        assert_eq!(workshop.shown_text(), FIRST_PROGRAM);
    }
}
