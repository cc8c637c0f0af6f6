//! What editors ask: what is at a place, and what can be written there. Works on texts with errors:
//! it is what the checker saw on its way.

use std::collections::BTreeMap;
use std::rc::Rc;

use marblerun_library::{DOC, Source};
use marblerun_syntax::{Kind as Syntax, Span, Token, tokenize};
use marblerun_vm::class::{ClassId, MethodId};

use crate::Library;
use crate::check::{Checker, Offer, Seen};
use crate::declare;
use crate::source::{NodeRef, doc_before};
use crate::typed::FileId;
use crate::types::{Substitution, Type};
use crate::world::{FieldOrigin, MethodOrigin, Modifiers, World};

/// What is at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// What it belongs to.
    pub span: Span,
    /// A type, or the head of a declaration.
    pub text: String,
    /// The first sentence of its documentation.
    pub documentation: Option<String>,
}

/// What can be written at a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Completions {
    /// What stands there already, to be replaced.
    pub span: Span,
    /// The names, in order.
    pub items: Vec<Completion>,
}

/// A name that can be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The name.
    pub name: String,
    /// What has that name.
    pub kind: CompletionKind,
    /// Of a variable or field the type, of a class the package, of methods the head of each, fewest
    /// parameters first.
    pub details: Vec<String>,
    /// The first sentence of its documentation.
    pub documentation: Option<String>,
}

/// What a name is that of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CompletionKind {
    /// A local variable, a parameter, or a field without an object before it.
    Variable,
    /// A field of an object or class.
    Field,
    /// Methods.
    Method,
    /// A class, interface, enum or record.
    Class,
}

/// What is at `offset` of that file of a program.
pub fn hover(library: &Rc<Library>, files: &[&str], file: usize, offset: u32) -> Option<Hover> {
    let editor = Editor::new(library, files)?;
    let file = editor.file(file)?;
    editor.hover(file, offset)
}

/// What can be written at `offset` of that file of a program.
pub fn completions(
    library: &Rc<Library>,
    files: &[&str],
    file: usize,
    offset: u32,
) -> Option<Completions> {
    let text = files.get(file)?;
    let place = Place::find(text, offset)?;
    // With a character more there is a name, even where none has been begun or it is a keyword.
    let (before, after) = text.split_at_checked(offset as usize)?;
    let text = format!("{before}${after}");
    let mut files = files.to_vec();
    *files.get_mut(file)? = &text;
    let editor = Editor::new(library, &files)?;
    let file = editor.file(file)?;
    Some(Completions {
        span: place.span,
        items: editor.completions(file, &place),
    })
}

/// What the text says about a place, before anything is known about its names.
struct Place {
    /// The name that is begun there.
    span: Span,
    /// Where the expression before the dot ends.
    receiver: Option<u32>,
    /// Whether a method is referred to, not called.
    is_reference: bool,
    /// Whether an object is made there.
    is_new: bool,
}

impl Place {
    /// None where nothing can be named: in comments, texts and numbers.
    fn find(text: &str, offset: u32) -> Option<Place> {
        let tokens = tokenize(text).tokens;
        let before = tokens.partition_point(|token| token.span.start < offset);
        let (before, after) = tokens.split_at_checked(before)?;
        let mut span = Span::at(offset);
        let mut before = before;
        if let Some((last, rest)) = before.split_last() {
            let is_within = offset < last.span.end;
            match last.kind {
                Syntax::LineComment => return None,
                Syntax::BlockComment if is_within => return None,
                kind if kind.is_literal() && (is_within || is_name(text, last)) => return None,
                kind if kind.is_literal()
                    && text
                        .as_bytes()
                        .get(last.span.start as usize)
                        .is_some_and(u8::is_ascii_digit) =>
                {
                    return None;
                }
                _ if is_name(text, last) => {
                    span = last.span;
                    before = rest;
                }
                _ => {}
            }
        }
        if span.is_empty()
            && let Some(next) = after.first().filter(|next| next.span.start == offset)
            && is_name(text, next)
        {
            span = next.span;
        }
        let mut words = before.iter().rev().filter(|token| !is_space(token));
        let last = words.next();
        let is_dot =
            last.is_some_and(|token| matches!(token.kind, Syntax::Dot | Syntax::ColonColon));
        Some(Place {
            span,
            receiver: words.next().filter(|_| is_dot).map(|token| token.span.end),
            is_reference: last.is_some_and(|token| token.kind == Syntax::ColonColon),
            is_new: last.is_some_and(|token| token.kind == Syntax::NewKw),
        })
    }
}

fn is_space(token: &Token) -> bool {
    matches!(
        token.kind,
        Syntax::Whitespace | Syntax::LineComment | Syntax::BlockComment
    )
}

fn is_name(text: &str, token: &Token) -> bool {
    let first = token.span.text(text).chars().next();
    first.is_some_and(|c| c.is_alphabetic() || c == '_' || c == '$')
}

struct Editor {
    world: World,
}

/// What is offered so far, by name and kind; of methods the signature and its number of parameters.
#[derive(Default)]
struct Offered(BTreeMap<(String, CompletionKind), Vec<Entry>>);

struct Entry {
    n_parameters: usize,
    /// What tells overloads from overridden methods.
    signature: String,
    detail: String,
    documentation: Option<String>,
}

impl Offered {
    /// Adds a name unless it hides behind one that was added before.
    fn add(&mut self, name: &str, kind: CompletionKind, entry: Entry) {
        let entries = self.0.entry((name.to_owned(), kind)).or_default();
        match entries
            .iter_mut()
            .find(|other| other.signature == entry.signature)
        {
            Some(other) if other.documentation.is_none() => {
                other.documentation = entry.documentation;
            }
            Some(_) => {}
            None => entries.push(entry),
        }
    }

    fn add_simple(
        &mut self,
        name: &str,
        kind: CompletionKind,
        detail: String,
        documentation: Option<String>,
    ) {
        let entry = Entry {
            n_parameters: 0,
            signature: String::new(),
            detail,
            documentation,
        };
        self.add(name, kind, entry);
    }

    fn into_completions(self) -> Vec<Completion> {
        let completion = |((name, kind), mut entries): (_, Vec<Entry>)| {
            entries.sort_by(|a, b| (a.n_parameters, &a.detail).cmp(&(b.n_parameters, &b.detail)));
            Completion {
                name,
                kind,
                documentation: entries.iter().find_map(|entry| entry.documentation.clone()),
                details: entries.into_iter().map(|entry| entry.detail).collect(),
            }
        };
        self.0.into_iter().map(completion).collect()
    }
}

impl Editor {
    fn new(library: &Rc<Library>, files: &[&str]) -> Option<Editor> {
        let world = declare::program(Rc::clone(&library.world), &library.trees.read(files), true);
        let is_too_deep = world
            .own_files()
            .flat_map(|file| &file.parse.diagnostics)
            .any(|diagnostic| diagnostic.id == "too-deeply-nested");
        (!is_too_deep).then_some(Editor { world })
    }

    fn file(&self, file: usize) -> Option<FileId> {
        Some(FileId(self.world.first.file + u32::try_from(file).ok()?))
    }

    /// The bodies that a place can be in. Local classes are looked at with the body around them.
    fn bodies(&self, file: FileId, offset: u32) -> Vec<MethodId> {
        let mut found = Vec::new();
        for method in self.world.own_methods() {
            let mut class = Some(method.class);
            let mut is_inner = method.origin == MethodOrigin::Lambda;
            while let Some(id) = class {
                is_inner |= self.world.class(id).is_local;
                class = self.world.class(id).outer;
            }
            let is_there = |node: NodeRef| node.file == file && node.span.touches(offset);
            match method.origin {
                _ if is_inner => {}
                MethodOrigin::Method(node) | MethodOrigin::Compact(node) if !is_there(node) => {}
                // Where a class begins its objects, its fields get their values.
                MethodOrigin::Constructor(_)
                | MethodOrigin::DefaultConstructor
                | MethodOrigin::Initializer
                    if !self.world.class(method.class).node.is_some_and(is_there) => {}
                _ => found.push(method.id),
            }
        }
        found
    }

    fn hover(&self, file: FileId, offset: u32) -> Option<Hover> {
        if let Some(hover) = self.declaration(file, offset) {
            return Some(hover);
        }
        let mut best: Option<(Span, u8, Seen)> = None;
        for body in self.bodies(file, offset) {
            for (of, mut span, seen) in Checker::look(&self.world, body) {
                let worth = match &seen {
                    Seen::Expr(ty) | Seen::Class(ty) | Seen::Variable(_, ty)
                        if !ty.is_certain() =>
                    {
                        0
                    }
                    Seen::Expr(_) => 1,
                    Seen::Class(_) => 2,
                    Seen::Variable(..) | Seen::Method(..) => 3,
                };
                if let Seen::Method(id, ..) = &seen
                    && !self.world.method(*id).is_constructor()
                {
                    // A call begins with the name, which alone is that of the method.
                    span.end = span.start + self.world.method(*id).name.len() as u32;
                }
                // The smallest, and of those of one size the last that says most.
                let is_better = best.as_ref().is_none_or(|(other, least, _)| {
                    span.len() < other.len() || span.len() == other.len() && worth >= *least
                });
                if of == file && span.touches(offset) && is_better {
                    best = Some((span, worth, seen));
                }
            }
        }
        let (span, _, seen) = best?;
        let (text, documentation) = match &seen {
            Seen::Expr(ty) => (self.world.show(ty), None),
            Seen::Class(ty) => (
                self.world.show(ty),
                ty.class_id().and_then(|id| self.class_doc(id)),
            ),
            Seen::Variable(name, ty) => (format!("{} {name}", self.world.show(ty)), None),
            Seen::Method(method, ty, on) => {
                let of = on.as_ref().map_or_else(Substitution::default, |on| {
                    self.world.member_substitution(on, *method)
                });
                (self.head(*method, Some(ty), &of), self.method_doc(*method))
            }
        };
        Some(Hover {
            span,
            text,
            documentation,
        })
    }

    /// The name of a declaration itself.
    fn declaration(&self, file: FileId, offset: u32) -> Option<Hover> {
        let is_there =
            |of: FileId, span: Span| of == file && !span.is_empty() && span.touches(offset);
        let mut methods = self.world.own_methods();
        let method = methods.find(|method| {
            matches!(
                method.origin,
                MethodOrigin::Method(_) | MethodOrigin::Constructor(_) | MethodOrigin::Compact(_)
            ) && is_there(method.file, method.name_span)
        });
        if let Some(method) = method {
            return Some(Hover {
                span: method.name_span,
                text: self.head(method.id, None, &Substitution::default()),
                documentation: self.method_doc(method.id),
            });
        }
        let mut classes = self.world.own_classes();
        let class = classes.find(|class| {
            class.node.is_some() && !class.is_anonymous && is_there(class.file, class.name_span)
        })?;
        Some(Hover {
            span: class.name_span,
            text: self.world.show(&self.world.this_type(class.id)),
            documentation: self.class_doc(class.id),
        })
    }

    fn completions(&self, file: FileId, place: &Place) -> Vec<Completion> {
        let mut offered = Offered::default();
        let at = place.receiver.unwrap_or(place.span.start);
        let offer = self
            .bodies(file, at)
            .into_iter()
            .filter_map(|body| Checker::offer(&self.world, body, file, at))
            .last();
        let here = self.class_at(file, at);
        match offer {
            Some(Offer::Members { ty, is_static }) => {
                let is_open = |modifiers: Modifiers| {
                    place.is_reference && is_static || modifiers.is_static() == is_static
                };
                self.members(&ty, here, is_static, &is_open, &mut offered);
            }
            _ if place.receiver.is_some() => {}
            Some(Offer::Scope {
                names,
                types,
                around,
            }) => {
                if !place.is_new {
                    for (name, ty) in &names {
                        offered.add_simple(
                            name,
                            CompletionKind::Variable,
                            self.world.show(ty),
                            None,
                        );
                    }
                    for (class, is_static) in around {
                        self.functions(class, here, is_static, &mut offered);
                    }
                    for class in self.world.static_classes() {
                        self.functions(class, here, true, &mut offered);
                    }
                }
                for (_, class) in types.iter() {
                    self.add_class(*class, &mut offered);
                }
                self.classes(&mut offered);
            }
            // Outside of bodies types are named.
            _ => self.classes(&mut offered),
        }
        offered.into_completions()
    }

    /// The innermost class around a place.
    fn class_at(&self, file: FileId, offset: u32) -> Option<ClassId> {
        let is_there = |node: NodeRef| node.file == file && node.span.touches(offset);
        let around = self
            .world
            .own_classes()
            .filter(|class| class.node.is_some_and(is_there));
        let innermost = around.min_by_key(|class| class.node.map_or(0, |node| node.span.len()));
        innermost.map(|class| class.id).or_else(|| {
            let main = self.world.main?;
            Some(self.world.method(main).class)
        })
    }

    /// Whether a member can be named in `here`.
    fn can_see(&self, modifiers: Modifiers, class: ClassId, here: Option<ClassId>) -> bool {
        if self.world.is_library(class) {
            return modifiers.is_public();
        }
        let top = |mut id: ClassId| {
            while let Some(outer) = self.world.class(id).outer {
                id = outer;
            }
            id
        };
        !modifiers.is_private() || here.is_some_and(|here| top(here) == top(class))
    }

    /// The methods of a class that can be called without an object before them.
    fn functions(
        &self,
        class: ClassId,
        here: Option<ClassId>,
        is_static: bool,
        offered: &mut Offered,
    ) {
        let of = Substitution::default();
        for super_type in self.world.supertypes(class).iter() {
            for method in &self.world.class(*super_type).methods {
                let modifiers = self.world.method(*method).modifiers;
                if (modifiers.is_static() || !is_static)
                    && self.can_see(modifiers, *super_type, here)
                {
                    self.add_method(*method, &of, offered);
                }
            }
        }
    }

    fn classes(&self, offered: &mut Offered) {
        for class in self.world.own_classes() {
            if !class.is_local && class.node.is_some() {
                self.add_class(class.id, offered);
            }
        }
        for (name, id) in self.world.simple_names() {
            // Not read for that: there are hundreds.
            let base = self.world.base.as_ref();
            match base.and_then(|base| base.declarations.source(id)) {
                Some(source) => {
                    let package = source
                        .path
                        .rsplit_once('/')
                        .map_or("", |(package, _)| package);
                    let detail = package.replace('/', ".");
                    offered.add_simple(&name, CompletionKind::Class, detail, doc_of_file(source));
                }
                None => self.add_class(id, offered),
            }
        }
    }

    fn add_class(&self, id: ClassId, offered: &mut Offered) {
        let class = self.world.class(id);
        let around = class
            .outer
            .map(|outer| self.world.class(outer).simple_name.to_string());
        let detail = around.filter(|_| !class.is_local).unwrap_or_default();
        let name = class.simple_name.to_string();
        if !name.is_empty() {
            offered.add_simple(&name, CompletionKind::Class, detail, self.class_doc(id));
        }
    }

    fn members(
        &self,
        ty: &Type,
        here: Option<ClassId>,
        is_type: bool,
        is_open: &dyn Fn(Modifiers) -> bool,
        offered: &mut Offered,
    ) {
        if matches!(ty, Type::Array(_)) && !is_type {
            offered.add_simple("length", CompletionKind::Field, "int".to_owned(), None);
        }
        let ids = match ty {
            Type::Array(_) => vec![self.world.object()],
            Type::Variable(variable) => self.world.bounds(*variable),
            Type::Intersection(parts) => parts.to_vec(),
            Type::Wildcard(..) => vec![ty.upper(&self.world.object())],
            other => vec![other.clone()],
        };
        for ty in ids {
            let Some(id) = self.world.erase(&ty).class_id() else {
                continue;
            };
            for super_type in self.world.supertypes(id).iter() {
                let class = self.world.class(*super_type);
                let of = self.world.member_substitution_of_class(&ty, *super_type);
                for (index, field) in class.fields.iter().enumerate() {
                    let is_hidden = !self.can_see(field.modifiers, *super_type, here);
                    if !is_hidden
                        && field.modifiers.is_static() == is_type
                        && !field.name.starts_with('$')
                    {
                        let shown = of.apply(&self.world.field_type(*super_type, index));
                        let documentation = match field.origin {
                            FieldOrigin::Declared(node, _) => self.doc(node),
                            _ => None,
                        };
                        offered.add_simple(
                            &field.name,
                            CompletionKind::Field,
                            self.world.show(&shown),
                            documentation,
                        );
                    }
                }
                for method in &class.methods {
                    let modifiers = self.world.method(*method).modifiers;
                    // Static methods of interfaces are not inherited.
                    let is_elsewhere =
                        modifiers.is_static() && class.is_interface() && *super_type != id;
                    if is_open(modifiers)
                        && !is_elsewhere
                        && self.can_see(modifiers, *super_type, here)
                    {
                        self.add_method(*method, &of, offered);
                    }
                }
                if is_type {
                    for (_, nested) in &class.nested {
                        if self.can_see(self.world.class(*nested).modifiers, *super_type, here) {
                            self.add_class(*nested, offered);
                        }
                    }
                }
            }
        }
    }

    fn add_method(&self, id: MethodId, of: &Substitution, offered: &mut Offered) {
        let method = self.world.method(id);
        if method.origin == MethodOrigin::Main || method.name.starts_with('$') {
            return;
        }
        let entry = Entry {
            n_parameters: method.n_parameters,
            signature: self.erased_signature(id),
            detail: self.head(id, None, of),
            documentation: self.method_doc(id),
        };
        offered.add(&method.name, CompletionKind::Method, entry);
    }

    fn erased_signature(&self, id: MethodId) -> String {
        let signature = self.world.signature(id);
        let parameters = signature.parameters.iter();
        parameters
            .map(|ty| self.world.show(&self.world.erase(ty)) + ",")
            .collect()
    }

    /// The head of a method: result, name, parameters.
    fn head(&self, id: MethodId, result: Option<&Type>, of: &Substitution) -> String {
        let method = self.world.method(id);
        let signature = self.world.signature(id);
        let last = signature.parameters.len().saturating_sub(1);
        let parameters: Vec<String> = signature
            .parameters
            .iter()
            .zip(&signature.names)
            .enumerate()
            .map(|(index, (ty, name))| match ty {
                Type::Array(element) if method.is_varargs && index == last => {
                    format!("{}... {name}", self.world.show(&of.apply(element)))
                }
                _ => format!("{} {name}", self.world.show(&of.apply(ty))),
            })
            .collect();
        let list = parameters.join(", ");
        if method.is_constructor() {
            return format!("{}({list})", self.world.class(method.class).simple_name);
        }
        let result = match result {
            Some(result) => self.world.show(result),
            None => self.world.show(&of.apply(&signature.result)),
        };
        format!("{result} {}({list})", method.name)
    }

    /// The documentation of a method, or of what it overrides.
    fn method_doc(&self, id: MethodId) -> Option<String> {
        let own = |id: MethodId| match self.world.method(id).origin {
            MethodOrigin::Method(node)
            | MethodOrigin::Constructor(node)
            | MethodOrigin::Compact(node) => self.doc(node),
            _ => None,
        };
        own(id).or_else(|| self.world.overridden(id).iter().find_map(|id| own(*id)))
    }

    fn class_doc(&self, id: ClassId) -> Option<String> {
        self.doc(self.world.class(id).node?)
    }

    fn doc(&self, node: NodeRef) -> Option<String> {
        let text = self.world.file(node.file)?.parse.text();
        match self.world.source_of_file(node.file) {
            Some(source) => source
                .doc_before(text, node.span.start as usize)
                .map(str::to_owned),
            None => doc_before(text, node.span.start),
        }
    }
}

/// The first sentence on the class that a file of the library declares.
fn doc_of_file(source: &Source) -> Option<String> {
    let text = source.text.get();
    let head = text.split('{').next()?;
    let end = head.rfind(DOC)? + DOC.len();
    source.doc_before(text, end).map(str::to_owned)
}
