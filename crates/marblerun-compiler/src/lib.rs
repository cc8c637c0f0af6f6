//! Java source checked and compiled to code for the machine.
//!
//! - [`Library`]: the class library, read once; [`compile()`] reads a program on top of it.
//! - [`world`]: declarations; [`types`]: types; [`typed`]: what checking leaves for emitting.
//! - `declare`: from trees to declarations; `resolve`: what names of types mean; `members`: what
//!   classes have; `infer`: subtypes and open types; `check`: bodies; `rules`: classes as a whole.
//! - `link`: classes as the machine sees them; `diagnostics`: every message; [`Advice`]: what a library
//!   adds to them.

#![warn(clippy::disallowed_methods, clippy::disallowed_types)]
#![allow(
    clippy::needless_pass_by_ref_mut,
    clippy::type_complexity,
    reason = "what checks takes the checker, whether it changes it or not"
)]

use std::rc::Rc;

use marblerun_syntax::{Diagnostic, Parse};
use marblerun_vm::class::{ClassId, MethodId};

mod advice;
mod check;
mod declare;
mod declared;
mod diagnostics;
pub mod editor;
pub mod emit;
mod flow;
mod infer;
mod link;
pub mod members;
pub mod program;
mod resolve;
mod rules;
mod source;
mod table;
pub mod typed;
pub mod types;
pub mod world;

pub use advice::{Advice, Idle};
pub use marblerun_library::{Source, Text};
pub use program::Image;
use source::SourceFile;
use typed::Body;
use world::{ClassDecl, MethodDecl, World};

/// The class library: files are read and declared when one of their classes is first needed, bodies
/// are checked when they are first asked for.
#[derive(Debug)]
pub struct Library {
    /// Its declarations.
    pub world: Rc<World>,
    /// Its code.
    pub(crate) shared: Rc<program::Shared>,
    /// What was read of programs.
    pub(crate) trees: source::Trees,
}

/// The packages whose classes need no import.
const PACKAGES: &[&str] = &[
    "java.lang",
    "java.util",
    "java.util.function",
    "java.util.stream",
    "java.util.concurrent",
    "java.util.concurrent.atomic",
    "java.util.concurrent.locks",
];

/// What a program can name without an import, besides the packages of the class library.
#[derive(Clone, Copy, Debug, Default)]
pub struct Names<'a> {
    /// More packages.
    pub packages: &'a [&'a str],
    /// More classes, by full name.
    pub classes: &'a [&'a str],
    /// Classes whose static members need no import, by full name.
    pub statics: &'a [&'a str],
    /// What to say about mistakes.
    pub advice: Advice,
}

impl Library {
    /// The library of `sources`.
    pub fn new(sources: Vec<Source>) -> Rc<Library> {
        Library::with_names(sources, Names::default())
    }

    /// The same with more names that need no import.
    pub fn with_names(sources: Vec<Source>, names: Names<'_>) -> Rc<Library> {
        let packages: Vec<&str> = PACKAGES.iter().chain(names.packages).copied().collect();
        let classes: Vec<&str> = ["java.time.Duration"]
            .iter()
            .chain(names.classes)
            .copied()
            .collect();
        let setup = declare::Setup {
            packages: &packages,
            classes: &classes,
            statics: names.statics,
            advice: names.advice,
        };
        Rc::new(Library {
            world: Rc::new(declare::library(sources, &setup)),
            shared: Rc::default(),
            trees: source::Trees::default(),
        })
    }

    /// The texts that no program has needed so far, and those that only an editor needs.
    pub fn unread(&self) -> Vec<Text> {
        self.world.declarations.unread()
    }

    /// Checks every body: what is wrong with the library, by path.
    pub fn check(&self) -> Vec<(String, Diagnostic)> {
        self.world.check_all();
        let all = self.world.declarations.all();
        let found = self.world.diagnostics.borrow();
        all.into_iter()
            .flat_map(|declared| declared.diagnostics.iter())
            .chain(found.iter())
            .cloned()
            .map(|(file, diagnostic)| {
                let path = self
                    .world
                    .file(file)
                    .map_or_else(String::new, |file| file.path.to_string());
                (path, diagnostic)
            })
            .collect()
    }
}

/// A program, checked.
#[derive(Debug)]
pub struct Compiled {
    /// What is wrong: number of the file, problem; in order of file and place.
    pub diagnostics: Vec<(usize, Diagnostic)>,
    /// Its declarations and bodies.
    pub world: Rc<World>,
    /// Where a run begins.
    pub main: Option<MethodId>,
    /// The trees of its files.
    pub trees: Vec<Rc<Parse>>,
    shared: Rc<program::Shared>,
}

impl Compiled {
    /// The program as the machine runs it, if there is somewhere to begin and nothing is wrong.
    pub fn image(&self) -> Option<Rc<Image>> {
        let is_wrong = |(_, diagnostic): &(usize, Diagnostic)| {
            diagnostic.severity == marblerun_syntax::Severity::Error
        };
        let main = self
            .main
            .filter(|_| !self.diagnostics.iter().any(is_wrong))?;
        let image = Image::new(Rc::clone(&self.world), main, Rc::clone(&self.shared));
        Some(Rc::new(image))
    }
}

/// Reads and checks a program of several files.
pub fn compile(library: &Rc<Library>, files: &[&str]) -> Compiled {
    compile_with(library, files, Options::default())
}

/// How a program is compiled.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Whether the statements of a snippet give the value of the last one, if that is an expression
    /// with a value, as an object; `null` if not.
    pub gives_value: bool,
}

/// Reads and checks a program of several files.
pub fn compile_with(library: &Rc<Library>, files: &[&str], options: Options) -> Compiled {
    let base = Rc::clone(&library.world);
    let trees = library.trees.read(files);
    let world = Rc::new(declare::program(base, &trees, options.gives_value));
    let mut diagnostics: Vec<(usize, Diagnostic)> = Vec::new();
    for (index, tree) in trees.iter().enumerate() {
        diagnostics.extend(tree.diagnostics.iter().cloned().map(|d| (index, d)));
    }
    // Whoever walks a tree that is too deep would run out of stack.
    let is_too_deep = diagnostics.iter().any(|(_, d)| d.id == "too-deeply-nested");
    if !is_too_deep {
        world.check_all();
    }
    // Paths of code that is wrong otherwise say little.
    let is_error = |d: &Diagnostic| d.severity == marblerun_syntax::Severity::Error;
    let is_wrong = diagnostics.iter().any(|(_, d)| is_error(d))
        || world.diagnostics.borrow().iter().any(|(_, d)| is_error(d));
    if !is_wrong {
        flow::check_all(&world);
    }
    for (file, diagnostic) in world.diagnostics.borrow().iter() {
        let index = file.0.saturating_sub(world.first.file) as usize;
        if index < files.len() {
            diagnostics.push((index, diagnostic.clone()));
        }
    }
    diagnostics
        .sort_by_key(|(file, diagnostic)| (*file, diagnostic.span.start, diagnostic.span.end));
    let main = world.main;
    Compiled {
        diagnostics,
        world,
        main,
        trees,
        shared: Rc::clone(&library.shared),
    }
}

impl World {
    /// Checks every class and body of this world, not of the library below it.
    pub(crate) fn check_all(&self) {
        if self.base.is_some() {
            rules::check_imports(self);
        }
        for class in self.own_classes().filter(|class| !class.is_local) {
            let mut at = class.outer;
            let mut in_local = false;
            while let Some(id) = at {
                in_local |= self.class(id).is_local;
                at = self.class(id).outer;
            }
            if !in_local {
                rules::check_class(self, class.id);
                for method in class
                    .constructors
                    .iter()
                    .chain(&class.methods)
                    .chain(class.initializer.iter())
                {
                    _ = self.body(*method);
                }
            }
        }
    }

    /// What a method does, checked when it is first asked for. Bodies of lambdas are in the body
    /// around them.
    pub fn body(&self, method: MethodId) -> Rc<Body> {
        check::check_method(self, method)
    }

    /// The head of a method, as a reader would write it.
    pub(crate) fn signature_text(&self, id: MethodId) -> String {
        let method = self.method(id);
        let signature = self.signature(id);
        let name = match method.is_constructor() {
            true => self.class(method.class).simple_name.clone(),
            false => method.name.clone(),
        };
        let parameters: Vec<String> = signature
            .parameters
            .iter()
            .map(|ty| self.show(ty))
            .collect();
        format!("{name}({})", parameters.join(", "))
    }

    /// The name of a class, as `Class.getName` gives it.
    pub fn class_name(&self, id: ClassId) -> Rc<str> {
        self.class(id).name.clone()
    }

    /// The classes of this world, all of them.
    pub(crate) fn own_classes(&self) -> impl Iterator<Item = &ClassDecl> {
        let all = self.declarations.all().into_iter();
        all.flat_map(|declared| &declared.classes)
    }

    /// The methods of this world, all of them.
    pub(crate) fn own_methods(&self) -> impl Iterator<Item = &MethodDecl> {
        let all = self.declarations.all().into_iter();
        all.flat_map(|declared| &declared.methods)
    }

    /// The files of this world, all of them.
    pub(crate) fn own_files(&self) -> impl Iterator<Item = &SourceFile> {
        let all = self.declarations.all().into_iter();
        all.flat_map(|declared| &declared.files)
    }
}
