//! What editors ask: the type at a place, what can follow a dot, which names are in scope. Works on
//! texts with errors: it is what the checker saw on its way.

use std::collections::BTreeMap;
use std::rc::Rc;

use marblerun_syntax::Span;
use marblerun_vm::class::{ClassId, MethodId};

use crate::Library;
use crate::check::{Checker, Seen};
use crate::source::doc_before;
use crate::typed::FileId;
use crate::types::Type;
use crate::world::{FieldOrigin, MethodOrigin, World};

/// A program, looked at.
#[derive(Debug)]
pub struct Analysis {
    world: Rc<World>,
    seen: Vec<(FileId, Span, Seen)>,
}

/// What is at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hover {
    /// What it belongs to.
    pub span: Span,
    /// A type, or the head of a declaration.
    pub text: String,
    /// The first sentence of its documentation.
    pub doc: Option<String>,
}

/// What can be written at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Completion {
    /// The name.
    pub name: String,
    /// Its type, or the head of its declaration.
    pub detail: String,
    /// The first sentence of its documentation.
    pub doc: Option<String>,
    /// Whether it is called.
    pub is_method: bool,
}

/// Looks at a program of several files.
pub fn analyze(library: &Rc<Library>, files: &[&str]) -> Analysis {
    let compiled = crate::compile(library, files);
    let world = compiled.world;
    let mut seen = Vec::new();
    for method in world.own_methods() {
        // Local classes are looked at with the body around them.
        let mut class = Some(method.class);
        let mut is_inner = method.origin == MethodOrigin::Lambda;
        while let Some(id) = class {
            is_inner |= world.class(id).is_local;
            class = world.class(id).outer;
        }
        if !is_inner {
            seen.extend(Checker::look(&world, method.id));
        }
    }
    Analysis { world, seen }
}

impl Analysis {
    fn text(&self, file: usize) -> Option<(FileId, &str)> {
        let id = FileId(self.world.first.file + u32::try_from(file).ok()?);
        Some((id, self.world.file(id)?.parse.text()))
    }

    /// What is at `offset` of that file.
    pub fn hover(&self, file: usize, offset: u32) -> Option<Hover> {
        let (file, _) = self.text(file)?;
        let mut best: Option<(Span, &Seen)> = None;
        for (of, span, seen) in &self.seen {
            if *of != file || !span.touches(offset) || matches!(seen, Seen::Scope(..)) {
                continue;
            }
            // The smallest, and of those of one size the last: it knows most.
            if best.is_none_or(|(other, _)| span.len() <= other.len()) {
                best = Some((*span, seen));
            }
        }
        let (span, seen) = best?;
        let (text, doc) = match seen {
            Seen::Expr(ty) => (self.world.show(ty), None),
            Seen::Class(ty) => (
                self.world.show(ty),
                ty.class_id().and_then(|id| self.class_doc(id)),
            ),
            Seen::Variable(name, ty) => (format!("{} {name}", self.world.show(ty)), None),
            Seen::Method(method, ty) => (self.head(*method, Some(ty)), self.method_doc(*method)),
            Seen::Scope(..) => return None,
        };
        Some(Hover { span, text, doc })
    }

    /// What can be written at `offset` of that file, in order of name.
    pub fn completions(&self, file: usize, offset: u32) -> Vec<Completion> {
        let Some((file, text)) = self.text(file) else {
            return Vec::new();
        };
        let before = text.get(..offset as usize).unwrap_or(text);
        let prefix = before.trim_end_matches(|c: char| c.is_alphanumeric() || c == '_' || c == '$');
        let receiver = prefix.trim_end().strip_suffix('.').map(str::trim_end);
        let found = match receiver {
            Some(receiver) => self.after_dot(file, receiver.len() as u32),
            None => self.in_scope(file, prefix.len() as u32),
        };
        found.into_values().collect()
    }

    fn after_dot(&self, file: FileId, end: u32) -> BTreeMap<String, Completion> {
        let mut best: Option<(Span, &Type, bool)> = None;
        for (of, span, seen) in &self.seen {
            if *of != file || span.end != end {
                continue;
            }
            let (ty, is_type) = match seen {
                Seen::Expr(ty) | Seen::Variable(_, ty) | Seen::Method(_, ty) => (ty, false),
                Seen::Class(ty) => (ty, true),
                Seen::Scope(..) => continue,
            };
            if !matches!(ty, Type::Unknown)
                && best.is_none_or(|(other, ..)| span.start <= other.start)
            {
                best = Some((*span, ty, is_type));
            }
        }
        let mut found = BTreeMap::new();
        if let Some((_, ty, is_type)) = best {
            self.members(ty, is_type, &mut found);
        }
        found
    }

    fn in_scope(&self, file: FileId, offset: u32) -> BTreeMap<String, Completion> {
        let mut best: Option<(Span, &Seen)> = None;
        for (of, span, seen) in &self.seen {
            let is_scope = matches!(seen, Seen::Scope(..));
            if is_scope
                && *of == file
                && span.start <= offset
                && best.is_none_or(|(other, _)| span.start >= other.start)
            {
                best = Some((*span, seen));
            }
        }
        let mut found = BTreeMap::new();
        let Some((_, Seen::Scope(names, class))) = best else {
            return found;
        };
        let mut at = Some(*class);
        while let Some(id) = at {
            for super_type in self.world.supertypes(id).iter() {
                for method in &self.world.class(*super_type).methods {
                    self.add_method(*method, &mut found);
                }
            }
            at = self.world.class(id).outer;
        }
        for (name, ty) in names {
            let completion = Completion {
                name: name.to_string(),
                detail: self.world.show(ty),
                doc: None,
                is_method: false,
            };
            found.entry(name.to_string()).or_insert(completion);
        }
        for class in self.world.static_classes() {
            for method in &self.world.class(class).methods {
                self.add_method(*method, &mut found);
            }
        }
        found
    }

    fn members(&self, ty: &Type, is_type: bool, found: &mut BTreeMap<String, Completion>) {
        if let Type::Array(_) = ty {
            let name = "length".to_owned();
            let detail = "int".to_owned();
            found.insert(
                name.clone(),
                Completion {
                    name,
                    detail,
                    doc: None,
                    is_method: false,
                },
            );
        }
        let erased = self.world.erase(ty);
        let id = match &erased {
            Type::Class(id, _) => *id,
            Type::Array(_) => match self.world.known() {
                Some(known) => known.object,
                None => return,
            },
            _ => return,
        };
        for super_type in self.world.supertypes(id).iter() {
            let class = self.world.class(*super_type);
            for (index, field) in class.fields.iter().enumerate() {
                let is_hidden = field.modifiers.is_private() && self.world.is_library(*super_type);
                if field.modifiers.is_static() != is_type
                    || is_hidden
                    || field.name.starts_with('$')
                {
                    continue;
                }
                let of = self.world.member_substitution_of_class(ty, *super_type);
                let shown = self
                    .world
                    .show(&of.apply(&self.world.field_type(*super_type, index)));
                let doc = match field.origin {
                    FieldOrigin::Declared(node, _) => self.doc(node.file, node.span.start),
                    _ => None,
                };
                let name = field.name.to_string();
                found.insert(
                    name.clone(),
                    Completion {
                        name,
                        detail: shown,
                        doc,
                        is_method: false,
                    },
                );
            }
            for method in &class.methods {
                let decl = self.world.method(*method);
                if decl.modifiers.is_static() == is_type {
                    self.add_method(*method, found);
                }
            }
        }
    }

    fn add_method(&self, id: MethodId, found: &mut BTreeMap<String, Completion>) {
        let method = self.world.method(id);
        let is_hidden = method.modifiers.access() < 3 && self.world.is_library(method.class);
        if is_hidden || method.origin == MethodOrigin::Main || method.name.starts_with('$') {
            return;
        }
        let detail = self.head(id, None);
        // Overloads are several, an override is the same again.
        let key = format!("{}({}", method.name, self.world.signature_text(id));
        let name = method.name.to_string();
        let doc = self.method_doc(id);
        let completion = Completion {
            name,
            detail,
            doc,
            is_method: true,
        };
        found.insert(key, completion);
    }

    /// The head of a method: result, name, parameters.
    fn head(&self, id: MethodId, result: Option<&Type>) -> String {
        let method = self.world.method(id);
        let signature = self.world.signature(id);
        let parameters: Vec<String> = signature
            .parameters
            .iter()
            .zip(&signature.names)
            .map(|(ty, name)| format!("{} {name}", self.world.show(ty)))
            .collect();
        let list = parameters.join(", ");
        if method.is_constructor() {
            return format!("{}({list})", self.world.class(method.class).simple_name);
        }
        let result = self.world.show(result.unwrap_or(&signature.result));
        format!("{result} {}({list})", method.name)
    }

    fn method_doc(&self, id: MethodId) -> Option<String> {
        match self.world.method(id).origin {
            MethodOrigin::Method(node) | MethodOrigin::Constructor(node) => {
                self.doc(node.file, node.span.start)
            }
            _ => None,
        }
    }

    fn class_doc(&self, id: ClassId) -> Option<String> {
        let node = self.world.class(id).node?;
        self.doc(node.file, node.span.start)
    }

    fn doc(&self, file: FileId, start: u32) -> Option<String> {
        doc_before(self.world.file(file)?.parse.text(), start)
    }
}
