//! Declarations that are made together: all of a program, or one file of the class library, when one
//! of its classes is first needed.

use std::cell::OnceCell;
use std::rc::Rc;

use marblerun_library::{Source, Text};
use marblerun_syntax::{Diagnostic, Span};
use marblerun_vm::class::{ClassId, MethodId};

use crate::declare;
use crate::source::SourceFile;
use crate::table::Table;
use crate::typed::FileId;
use crate::world::{ClassDecl, MethodDecl};

/// Where the numbers of classes, methods and files begin.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct First {
    pub(crate) class: u32,
    pub(crate) method: u32,
    pub(crate) file: u32,
}

/// What was declared together.
#[derive(Debug, Default)]
pub(crate) struct Declared {
    pub(crate) first: First,
    pub(crate) files: Vec<SourceFile>,
    pub(crate) classes: Vec<ClassDecl>,
    pub(crate) methods: Vec<MethodDecl>,
    /// Classes by full name, with dots and with `$`.
    pub(crate) names: Table<Rc<str>, ClassId>,
    /// Top-level classes: simple name, class, package.
    pub(crate) top: Vec<(Rc<str>, ClassId, Rc<str>)>,
    /// Local and anonymous classes by place.
    pub(crate) local_classes: Table<(FileId, Span), ClassId>,
    /// Lambdas and method references by place.
    pub(crate) lambdas: Table<(FileId, Span), MethodId>,
    /// What is wrong with the declarations.
    pub(crate) diagnostics: Vec<(FileId, Diagnostic)>,
}

impl Declared {
    fn class(&self, id: ClassId) -> &ClassDecl {
        // Numbers are made by whoever declares, one for each declaration.
        &self.classes[(id.0 - self.first.class) as usize]
    }

    fn method(&self, id: MethodId) -> &MethodDecl {
        &self.methods[(id.0 - self.first.method) as usize]
    }

    fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(id.0.checked_sub(self.first.file)? as usize)
    }
}

/// A file of the library, declared when it is first needed.
#[derive(Debug)]
struct Volume {
    source: Source,
    first: First,
    declared: OnceCell<Declared>,
}

/// The class library. A file declares the class that it is called after and those in it; their
/// numbers do not depend on which files are needed first.
#[derive(Debug, Default)]
pub(crate) struct Shelf {
    volumes: Vec<Volume>,
    /// The volume of each class, method and file.
    of_class: Vec<u16>,
    of_method: Vec<u16>,
    of_file: Vec<u16>,
    /// Top-level classes by full name.
    top: Table<Rc<str>, ClassId>,
}

impl Shelf {
    pub(crate) fn new(sources: Vec<Source>) -> Shelf {
        let mut shelf = Shelf::default();
        for source in sources {
            let first = shelf.end();
            let at = shelf.volumes.len() as u16;
            let more = |list: &mut Vec<u16>, n: u32| list.resize(list.len() + n as usize, at);
            more(&mut shelf.of_class, source.n_classes);
            more(&mut shelf.of_method, source.n_methods);
            more(&mut shelf.of_file, source.n_files);
            let name = source.path.trim_end_matches(".java").replace('/', ".");
            shelf.top.insert(name.into(), ClassId(first.class));
            shelf.volumes.push(Volume {
                source,
                first,
                declared: OnceCell::new(),
            });
        }
        shelf
    }

    /// Where numbers that are not taken begin.
    pub(crate) fn end(&self) -> First {
        First {
            class: self.of_class.len() as u32,
            method: self.of_method.len() as u32,
            file: self.of_file.len() as u32,
        }
    }

    /// The top-level classes, in order of number: package, simple name, class.
    pub(crate) fn top(&self) -> impl Iterator<Item = (String, &'static str, ClassId)> {
        self.volumes.iter().map(|volume| {
            let path = volume.source.path.trim_end_matches(".java");
            let (package, simple) = path.rsplit_once('/').unwrap_or(("", path));
            (
                package.replace('/', "."),
                simple,
                ClassId(volume.first.class),
            )
        })
    }

    /// The source of a class, whether it has been read or not.
    fn source(&self, id: ClassId) -> Option<&Source> {
        let at = *self.of_class.get(id.0 as usize)?;
        Some(&self.volumes.get(usize::from(at))?.source)
    }

    fn volume(&self, at: usize) -> &Declared {
        let volume = &self.volumes[at];
        let declare = || declare::volume(&volume.source, volume.first);
        volume.declared.get_or_init(declare)
    }

    /// The texts that nothing has asked for so far, and what no run asks for.
    fn unread(&self) -> impl Iterator<Item = Text> {
        let unread = |volume: &&Volume| volume.declared.get().is_none();
        let texts = self.volumes.iter().filter(unread).map(|v| v.source.text);
        texts.chain(self.volumes.iter().map(|v| v.source.docs))
    }

    fn class_named(&self, name: &str) -> Option<ClassId> {
        if let Some(id) = self.top.get(name) {
            return Some(*id);
        }
        // A class in a class: the first part of its name that is a class has it.
        let ends = name.char_indices().filter(|(_, c)| matches!(c, '.' | '$'));
        let outer = ends
            .filter_map(|(at, _)| self.top.get(name.get(..at)?))
            .next()?;
        let at = *self.of_class.get(outer.0 as usize)?;
        self.volume(usize::from(at)).names.get(name).copied()
    }
}

/// The declarations of a world.
#[derive(Debug)]
pub(crate) enum Declarations {
    Program(Box<Declared>),
    Library(Shelf),
}

impl Declarations {
    /// All that there is, also what was not yet needed.
    pub(crate) fn all(&self) -> Vec<&Declared> {
        match self {
            Declarations::Program(declared) => vec![declared],
            Declarations::Library(shelf) => (0..shelf.volumes.len())
                .map(|at| shelf.volume(at))
                .collect(),
        }
    }

    /// The source of a class of the library, whether it has been read or not.
    pub(crate) fn source(&self, id: ClassId) -> Option<&Source> {
        match self {
            Declarations::Program(_) => None,
            Declarations::Library(shelf) => shelf.source(id),
        }
    }

    /// The source of a file of the library.
    pub(crate) fn source_of_file(&self, id: FileId) -> Option<&Source> {
        match self {
            Declarations::Program(_) => None,
            Declarations::Library(shelf) => {
                let at = *shelf.of_file.get(id.0 as usize)?;
                Some(&shelf.volumes.get(usize::from(at))?.source)
            }
        }
    }

    /// The texts of the library that nothing has asked for so far, and what no run asks for.
    pub(crate) fn unread(&self) -> Vec<Text> {
        match self {
            Declarations::Program(_) => Vec::new(),
            Declarations::Library(shelf) => shelf.unread().collect(),
        }
    }

    /// Where numbers that are not taken begin.
    pub(crate) fn end(&self) -> First {
        match self {
            Declarations::Program(declared) => First {
                class: declared.first.class + declared.classes.len() as u32,
                method: declared.first.method + declared.methods.len() as u32,
                file: declared.first.file + declared.files.len() as u32,
            },
            Declarations::Library(shelf) => shelf.end(),
        }
    }

    pub(crate) fn class(&self, id: ClassId) -> &ClassDecl {
        match self {
            Declarations::Program(declared) => declared.class(id),
            Declarations::Library(shelf) => {
                shelf.volume(shelf.of_class[id.0 as usize].into()).class(id)
            }
        }
    }

    pub(crate) fn method(&self, id: MethodId) -> &MethodDecl {
        match self {
            Declarations::Program(declared) => declared.method(id),
            Declarations::Library(shelf) => shelf
                .volume(shelf.of_method[id.0 as usize].into())
                .method(id),
        }
    }

    /// What the file was declared with.
    fn with_file(&self, id: FileId) -> Option<&Declared> {
        match self {
            Declarations::Program(declared) => Some(declared),
            Declarations::Library(shelf) => {
                let at = *shelf.of_file.get(id.0 as usize)?;
                Some(shelf.volume(at.into()))
            }
        }
    }

    pub(crate) fn file(&self, id: FileId) -> Option<&SourceFile> {
        self.with_file(id)?.file(id)
    }

    pub(crate) fn local_class(&self, file: FileId, span: Span) -> Option<ClassId> {
        self.with_file(file)?
            .local_classes
            .get(&(file, span))
            .copied()
    }

    pub(crate) fn lambda(&self, file: FileId, span: Span) -> Option<MethodId> {
        self.with_file(file)?.lambdas.get(&(file, span)).copied()
    }

    pub(crate) fn class_named(&self, name: &str) -> Option<ClassId> {
        match self {
            Declarations::Program(declared) => declared.names.get(name).copied(),
            Declarations::Library(shelf) => shelf.class_named(name),
        }
    }
}
