//! What the page and its worker say to each other.

use marblerun::{Completions, Edit, Hover, Knob, Level, Site, TextRange, View};
use serde::{Deserialize, Serialize};

/// A file to run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Its name, as messages call it.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// A program to run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Program {
    /// Its files.
    pub files: Vec<Text>,
    /// The lanes of which what feeds them is told in one row.
    pub folded: Vec<Site>,
}

/// Programs to run.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Tells its answer from those to other questions; never 0.
    pub id: u32,
    /// The programs; the first is the one that is edited.
    pub programs: Vec<Program>,
    /// The width each picture is to fit into, in CSS pixels.
    pub width: u32,
    /// How much each picture shows.
    #[serde(with = "LevelAsData")]
    pub level: Level,
}

/// A level as plain data.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Level")]
enum LevelAsData {
    Overview,
    Standard,
    Everything,
}

/// What can be asked about a place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum About {
    /// What can be written there.
    Completion,
    /// What is there.
    Hover,
    /// How the file would usually be laid out.
    Layout,
    /// What to write there for a call of that method, as in that example.
    Call(String, String),
    /// What the program looks like, drawn for a width in CSS pixels.
    Picture(u32),
    /// What other libraries call the methods that are here.
    Names,
}

/// A place in a program, in UTF-16 code units.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inquiry {
    /// What is asked.
    pub about: About,
    /// The files.
    pub files: Vec<Text>,
    /// Which of them.
    pub file: u32,
    /// Where in it.
    pub offset: u32,
}

/// Changes of the file that was asked about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rewriting {
    /// The changes, in order and apart from each other.
    pub edits: Vec<Edit>,
    /// What is selected after them; none if the caret stays where it is.
    pub selection: Option<TextRange>,
}

/// What comes of other inquiries.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Found {
    /// What to change.
    Rewriting(Rewriting),
    /// What a program looks like.
    Picture(String),
    /// Methods elsewhere: whose they are, their names there, and their names here.
    Names(Vec<(String, String, String)>),
}

/// What the page says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Request {
    /// Run.
    Run(Question),
    /// Look; the number is that of the answer.
    Look(u32, Inquiry),
}

/// What the worker says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Answer {
    /// The question; 0 when the worker speaks for itself: it is ready, it failed to start, or it is
    /// loading what a question needs.
    pub id: u32,
    /// Whether it is loading.
    pub loading: bool,
    /// The run of each program.
    pub views: Vec<View>,
    /// What can be turned by hand in the files of the first.
    pub knobs: Vec<Knob>,
    /// What can be written at a place.
    pub completions: Option<Completions>,
    /// What is at a place.
    pub hover: Option<Hover>,
    /// What else was asked for.
    pub found: Option<Box<Found>>,
    /// Why there is none.
    pub failure: Option<String>,
}
