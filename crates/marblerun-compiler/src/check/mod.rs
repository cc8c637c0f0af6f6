//! From trees to typed trees: names, types, overloads, conversions.

mod body;
mod call;
mod class;
mod constant;
mod convert;
mod expression;
mod lambda;
mod name;
mod new;
mod operator;
mod overload;
mod reference;
mod statement;
mod switch;

use std::cell::RefCell;
use std::rc::Rc;

use marblerun_syntax::ast;
use marblerun_syntax::{Diagnostic, Span};
use marblerun_vm::class::{ClassId, MethodId};

use crate::infer::Infer;
use crate::resolve::TypeScope;
use crate::table::Table;
use crate::typed::{Expr, ExprKind, FileId, LabelId, Variable, VariableId};
use crate::types::Type;
use crate::world::World;

pub(crate) use body::{check_method, constant_of};

/// What is remembered about a variable besides its type.
#[derive(Clone, Debug)]
struct VariableInfo {
    is_final: bool,
    has_value: bool,
    /// How many lambdas are around its declaration.
    depth: u32,
    /// Its value, if it is a constant (JLS 4.12.4).
    constant: Option<crate::typed::Constant>,
}

/// A change or use that decides whether a variable is effectively final.
#[derive(Clone, Debug)]
enum Note {
    Assigned {
        variable: VariableId,
        is_plain: bool,
    },
    /// Used in a lambda or class: place, file, whether it is a class.
    Captured {
        variable: VariableId,
        span: Span,
        file: FileId,
        in_class: bool,
    },
}

/// What `break`, `continue` and `yield` can name.
#[derive(Clone, Debug)]
struct Label {
    id: LabelId,
    name: Option<Rc<str>>,
    kind: LabelKind,
}

#[derive(Clone, Debug, PartialEq)]
enum LabelKind {
    Loop,
    Switch,
    /// A `switch` with a value of that type.
    Value(Type),
    Block,
    /// Nothing outside of it can be named.
    Lambda,
}

/// Where `return` goes.
#[derive(Clone, Debug)]
enum Returns {
    /// A method with that result.
    Method(Type),
    /// A lambda whose result is known.
    Lambda(Type),
    /// A lambda whose result is looked for.
    Open(Type),
    /// An initialiser.
    Nowhere,
}

/// One body that is being checked.
#[derive(Debug)]
struct Frame {
    class: ClassId,
    method: MethodId,
    file: FileId,
    is_static: bool,
    /// Before `super(…)` or `this(…)` has run.
    is_early: bool,
    /// The field whose first value this is: where it is declared, and whether it is static.
    of_field: Option<(Span, bool)>,
    variables: Vec<Variable>,
    infos: Vec<VariableInfo>,
    scope: Vec<(Rc<str>, VariableId)>,
    types: Vec<(Rc<str>, ClassId)>,
    labels: Vec<Label>,
    n_labels: u32,
    returns: Vec<Returns>,
    notes: Vec<Note>,
    depth: u32,
}

/// What is at a place, for editors.
#[derive(Clone, Debug)]
pub(crate) enum Seen {
    Expr(Type),
    /// A call: what it gives, and what the method is called on.
    Method(MethodId, Type, Option<Type>),
    Variable(Rc<str>, Type),
    Class(Type),
}

/// A place that an editor asks about, and what can be written there.
#[derive(Debug)]
pub(crate) struct Caret {
    pub(crate) file: FileId,
    /// Where the name begins; after a dot where the expression before it ends.
    pub(crate) offset: u32,
    pub(crate) found: Option<Offer>,
}

/// What the names that can be written at a place belong to.
#[derive(Clone, Debug)]
pub(crate) enum Offer {
    /// Members of a value, or static ones of a class.
    Members { ty: Type, is_static: bool },
    /// Everything in scope: variables and fields, local classes, and the classes around the place
    /// with whether only their static members count.
    Scope {
        names: Vec<(Rc<str>, Type)>,
        types: Rc<[(Rc<str>, ClassId)]>,
        around: Vec<(ClassId, bool)>,
    },
}

/// Something that was tried out: a place, what it was wanted to be, and the types of the variables
/// around it, which differ when a lambda is tried with other parameters.
#[derive(Debug, PartialEq, Eq, Hash)]
struct Trial {
    file: FileId,
    span: Span,
    want: Type,
    variables: Vec<Type>,
}

/// Checks one body and the local classes in it.
pub(crate) struct Checker<'w> {
    w: &'w World,
    inf: Infer<'w>,
    frames: Vec<Frame>,
    /// Above zero: nothing is reported, for trying out.
    quiet: u32,
    n_errors: u32,
    out: Vec<(FileId, Diagnostic)>,
    /// How many errors were found on trial, and which type. Arguments in arguments of overloaded
    /// methods would be tried exponentially often.
    trials: Table<Trial, (u32, Type)>,
    pub(crate) seen: Option<Vec<(FileId, Span, Seen)>>,
    pub(crate) caret: Option<Caret>,
}

impl<'w> Checker<'w> {
    pub(crate) fn new(w: &'w World) -> Checker<'w> {
        Checker {
            w,
            inf: Infer::new(w),
            frames: Vec::new(),
            quiet: 0,
            n_errors: 0,
            out: Vec::new(),
            trials: Table::default(),
            seen: None,
            caret: None,
        }
    }

    fn push_frame(&mut self, class: ClassId, method: MethodId, file: FileId, is_static: bool) {
        self.frames.push(Frame {
            class,
            method,
            file,
            is_static,
            is_early: false,
            of_field: None,
            variables: Vec::new(),
            infos: Vec::new(),
            scope: Vec::new(),
            types: Vec::new(),
            labels: Vec::new(),
            n_labels: 0,
            returns: Vec::new(),
            notes: Vec::new(),
            depth: 0,
        });
    }

    fn frame(&mut self) -> &mut Frame {
        if self.frames.is_empty() {
            self.push_frame(ClassId(0), MethodId(0), FileId(0), true);
        }
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    fn top(&self) -> Option<&Frame> {
        self.frames.last()
    }

    fn file(&self) -> FileId {
        self.top().map_or(FileId(0), |frame| frame.file)
    }

    fn class(&self) -> ClassId {
        self.top().map_or(ClassId(0), |frame| frame.class)
    }

    fn report(&mut self, diagnostic: Diagnostic) {
        self.n_errors += 1;
        if self.quiet == 0 {
            let file = self.file();
            self.out.push((file, diagnostic));
        }
    }

    /// Checks something without a trace: the number of errors it would report, and its result.
    fn try_out<T>(&mut self, check: impl FnOnce(&mut Self) -> T) -> (u32, T) {
        let errors = std::mem::replace(&mut self.n_errors, 0);
        let seen = self.seen.take();
        self.quiet += 1;
        let frame = self.frame();
        let (n_variables, n_notes) = (frame.variables.len(), frame.notes.len());
        let (n_labels, n_scope, n_types) = (frame.n_labels, frame.scope.len(), frame.types.len());
        let result = check(self);
        let frame = self.frame();
        frame.variables.truncate(n_variables);
        frame.infos.truncate(n_variables);
        frame.notes.truncate(n_notes);
        frame.scope.truncate(n_scope);
        frame.types.truncate(n_types);
        frame.n_labels = n_labels;
        self.quiet -= 1;
        self.seen = seen;
        let found = std::mem::replace(&mut self.n_errors, errors);
        (found, result)
    }

    /// The same for the type of what stands at `span`; what was tried before is not tried again.
    fn try_type(
        &mut self,
        span: Span,
        want: &Type,
        check: impl FnOnce(&mut Self) -> Type,
    ) -> (u32, Type) {
        let variables = self.frames.iter().flat_map(|frame| {
            let ids = frame.scope.iter().map(|(_, id)| id.0 as usize);
            ids.filter_map(|id| Some(frame.variables.get(id)?.ty.clone()))
        });
        let trial = Trial {
            file: self.file(),
            span,
            want: want.clone(),
            variables: variables.collect(),
        };
        // What is open now may be known the next time.
        let is_open = want.is_open() || trial.variables.iter().any(Type::is_open);
        if let Some(found) = self.trials.get(&trial).filter(|_| !is_open) {
            return found.clone();
        }
        let found = self.try_out(check);
        if !is_open && !found.1.is_open() {
            self.trials.insert(trial, found.clone());
        }
        found
    }

    fn error(&self, span: Span) -> Expr {
        Expr {
            kind: ExprKind::Error,
            ty: Type::Unknown,
            span,
        }
    }

    fn see(&mut self, span: Span, what: impl FnOnce() -> Seen) {
        if self.quiet == 0 {
            let file = self.file();
            if let Some(seen) = &mut self.seen {
                seen.push((file, span, what()));
            }
        }
    }

    /// Remembers what can be written instead of a name, if an editor asks about it.
    fn see_scope(&mut self, name: Span) {
        if !self.is_at_caret(name.start) {
            return;
        }
        let around = self.around().into_iter();
        let offer = Offer::Scope {
            names: self.names_in_scope(),
            types: self.local_types(),
            around: around.map(|one| (one.class, one.is_static)).collect(),
        };
        if let Some(caret) = &mut self.caret {
            caret.found = Some(offer);
        }
    }

    /// Remembers what the members after a dot are of, if an editor asks about them.
    fn see_members(&mut self, receiver: Span, ty: &Type, is_static: bool) {
        if !self.is_at_caret(receiver.end) {
            return;
        }
        let ty = self.inf.close(ty);
        let is_known = self.caret.as_ref().is_some_and(
            |caret| matches!(&caret.found, Some(Offer::Members { ty, .. }) if ty.is_certain()),
        );
        if let Some(caret) = &mut self.caret
            && (ty.is_certain() || !is_known)
        {
            caret.found = Some(Offer::Members { ty, is_static });
        }
    }

    fn is_at_caret(&self, offset: u32) -> bool {
        let caret = self.caret.as_ref();
        caret.is_some_and(|caret| caret.offset == offset && caret.file == self.file())
    }

    // Types.

    fn resolve(&mut self, ty: ast::Type<'_>) -> Type {
        self.see_scope(ty.span());
        let mut locals: Vec<(Rc<str>, ClassId)> = Vec::new();
        if let Some(frame) = self.frames.last() {
            locals.extend(frame.types.iter().cloned());
        }
        let scope = TypeScope {
            file: self.file(),
            class: self.top().map(|frame| frame.class),
            method: self
                .top()
                .map(|frame| frame.method)
                .filter(|id| !self.w.method(*id).type_parameters.is_empty()),
            locals: &locals,
        };
        let mut out = Vec::new();
        let resolved = self.w.resolve(scope, ty, &mut out);
        if self.quiet == 0 && out.is_empty() {
            let found = RefCell::new(&mut out);
            let report = |diagnostic| found.borrow_mut().push(diagnostic);
            crate::rules::generic::check_bounds(self.w, &resolved, ty.span(), &report);
        }
        for diagnostic in out {
            self.report(diagnostic);
        }
        let shown = resolved.clone();
        self.see(ty.span(), || Seen::Class(shown));
        resolved
    }

    fn find_type(&self, name: &str) -> Option<crate::resolve::Found> {
        let frame = self.top()?;
        let scope = TypeScope {
            file: frame.file,
            class: Some(frame.class),
            method: Some(frame.method),
            locals: &frame.types,
        };
        self.w.find_type(scope, name)
    }

    /// Every local class that can be named here, for classes declared here.
    fn local_types(&self) -> Rc<[(Rc<str>, ClassId)]> {
        let mut all = Vec::new();
        if let Some(frame) = self.top() {
            let mut class = Some(frame.class);
            while let Some(id) = class {
                let decl = self.w.class(id);
                if decl.is_local {
                    all.extend(decl.scope.borrow().iter().cloned());
                    break;
                }
                class = decl.outer;
            }
            all.extend(frame.types.iter().cloned());
        }
        all.into()
    }

    // Variables.

    fn variable(
        &mut self,
        name: &str,
        ty: Type,
        span: Span,
        is_final: bool,
        has_value: bool,
    ) -> VariableId {
        let depth = self.frame().depth;
        let shown = (Rc::from(name), ty.clone());
        if !name.is_empty() {
            self.see(span, || Seen::Variable(shown.0, shown.1));
        }
        let frame = self.frame();
        let id = VariableId(frame.variables.len() as u32);
        frame.variables.push(Variable {
            name: name.into(),
            ty,
            span,
            is_blank_final: is_final && !has_value,
        });
        frame.infos.push(VariableInfo {
            is_final,
            has_value,
            depth,
            constant: None,
        });
        id
    }

    /// Declares a variable and brings it into scope.
    fn declare(
        &mut self,
        name: ast::Name<'_>,
        ty: Type,
        is_final: bool,
        has_value: bool,
    ) -> VariableId {
        self.check_free(name.text(), name.span());
        let id = self.variable(name.text(), ty, name.span(), is_final, has_value);
        self.frame().scope.push((name.text().into(), id));
        id
    }

    fn check_free(&mut self, name: &str, span: Span) {
        if self
            .top()
            .is_some_and(|frame| frame.scope.iter().any(|(other, _)| &**other == name))
        {
            self.report(crate::diagnostics::already_defined(span, name));
        }
    }

    fn variable_type(&self, id: VariableId) -> Type {
        let variable = self
            .top()
            .and_then(|frame| frame.variables.get(id.0 as usize));
        variable.map_or(Type::Unknown, |variable| variable.ty.clone())
    }

    fn local(&self, id: VariableId, span: Span) -> Expr {
        Expr {
            kind: ExprKind::Local(id),
            ty: self.variable_type(id),
            span,
        }
    }

    fn label(&mut self, name: Option<Rc<str>>, kind: LabelKind) -> LabelId {
        let frame = self.frame();
        let id = LabelId(frame.n_labels);
        frame.n_labels += 1;
        frame.labels.push(Label { id, name, kind });
        id
    }

    fn show(&self, ty: &Type) -> String {
        self.w.show(&self.inf.close(ty))
    }
}
