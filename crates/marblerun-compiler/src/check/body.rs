//! Bodies of methods, constructors and initialisers.

use std::rc::Rc;

use marblerun_syntax::ast::{self, Item, Member};
use marblerun_syntax::{Kind as Syntax, Span};
use marblerun_vm::class::{ClassId, MethodId};

use super::call::{Argument, What};
use super::{Checker, Note, Returns};
use crate::diagnostics;
use crate::source::NodeRef;
use crate::typed::{
    Body, Constant, Expr, ExprKind, FieldRef, FileId, New, Place, Stmt, StmtKind, VariableId,
};
use crate::types::Type;
use crate::world::{FieldOrigin, MethodOrigin, World};

/// Checks a method and keeps its body; what is wrong goes to the world.
pub(crate) fn check_method(world: &World, id: MethodId) -> Rc<Body> {
    if let Some(base) = world.base.as_ref().filter(|_| id.0 < world.first.method) {
        return check_method(base, id);
    }
    if let Some(body) = world.method(id).body.borrow().as_ref() {
        return body.clone();
    }
    // Bodies of local classes are checked with the body around them.
    let mut class = world.method(id).class;
    let mut roots = vec![id];
    loop {
        let decl = world.class(class);
        if decl.is_local {
            roots = match (decl.method, decl.outer) {
                (Some(method), _) => vec![method],
                (None, Some(outer)) => {
                    let outer = world.class(outer);
                    let mut all = outer.constructors.clone();
                    all.extend(outer.initializer);
                    all.extend(outer.methods.iter().copied());
                    all
                }
                _ => Vec::new(),
            };
        }
        match decl.outer {
            Some(outer) => class = outer,
            None => break,
        }
    }
    for root in roots {
        if world.method(root).body.borrow().is_none() {
            let mut checker = Checker::new(world);
            checker.check_body(root);
            checker.deliver();
        }
        if let Some(body) = world.method(id).body.borrow().as_ref() {
            return body.clone();
        }
    }
    let method = world.method(id);
    Rc::new(Body {
        method: id,
        file: method.file,
        class: method.class,
        is_static: method.modifiers.is_static(),
        variables: Vec::new(),
        parameters: Vec::new(),
        statements: Vec::new(),
    })
}

/// The value of a field that is a constant.
pub(crate) fn constant_of(world: &World, class: ClassId, index: usize) -> Option<Constant> {
    if let Some(base) = world.base.as_ref().filter(|_| world.is_library(class)) {
        return constant_of(base, class, index);
    }
    let field = world.class(class).fields.get(index)?;
    if let Some(known) = field.constant.borrow().as_ref() {
        return known.clone();
    }
    let FieldOrigin::Declared(_, declarator) = field.origin else {
        return None;
    };
    if !field.modifiers.is_final() {
        return None;
    }
    let ty = world.field_type(class, index);
    if !ty.is_primitive() && !world.is_string(&ty) {
        return None;
    }
    // A constant that mentions itself is none.
    *field.constant.borrow_mut() = Some(None);
    let value = world
        .view(declarator)
        .and_then(ast::VariableDeclarator::cast)?
        .value()?;
    if !may_be_constant(value) {
        return None;
    }
    let mut checker = Checker::new(world);
    let method = world.class(class).initializer.or(world
        .class(class)
        .constructors
        .first()
        .copied())?;
    checker.push_frame(class, method, declarator.file, field.modifiers.is_static());
    let (errors, value) = checker.try_out(|this| {
        let checked = this.expr(value, &ty);
        this.convert(checked, &ty, true)
    });
    let found = match value.kind {
        ExprKind::Constant(constant) if errors == 0 && constant != Constant::Null => Some(constant),
        _ => None,
    };
    *field.constant.borrow_mut() = Some(found.clone());
    found
}

/// Whether an expression has the form of a constant.
fn may_be_constant(expr: ast::Expr<'_>) -> bool {
    match expr {
        ast::Expr::Literal(_) | ast::Expr::Name(_) => true,
        ast::Expr::Field(access) => access.receiver().is_some_and(may_be_constant),
        ast::Expr::Paren(paren) => paren.inner().is_some_and(may_be_constant),
        ast::Expr::Cast(cast) => cast.operand().is_some_and(may_be_constant),
        ast::Expr::Unary(unary) => unary.operand().is_some_and(may_be_constant),
        ast::Expr::Binary(binary) => {
            binary.left().is_some_and(may_be_constant)
                && binary.right().is_some_and(may_be_constant)
        }
        ast::Expr::Conditional(c) => [c.condition(), c.when_true(), c.when_false()]
            .into_iter()
            .all(|part| part.is_some_and(may_be_constant)),
        _ => false,
    }
}

impl<'w> Checker<'w> {
    /// Checks a body only to see what is in it.
    pub(crate) fn look(world: &'w World, id: MethodId) -> Vec<(FileId, Span, super::Seen)> {
        let mut checker = Checker::new(world);
        checker.seen = Some(Vec::new());
        checker.check_body(id);
        checker.seen.unwrap_or_default()
    }

    /// Checks a body only to see what can be written at a place in it.
    pub(crate) fn offer(
        world: &'w World,
        id: MethodId,
        file: FileId,
        offset: u32,
    ) -> Option<super::Offer> {
        let mut checker = Checker::new(world);
        checker.caret = Some(super::Caret {
            file,
            offset,
            found: None,
        });
        checker.check_body(id);
        checker.caret?.found
    }

    /// Gives what is wrong to the world.
    pub(crate) fn deliver(&mut self) {
        for (file, diagnostic) in self.out.drain(..) {
            self.w.report(file, diagnostic);
        }
    }

    /// Checks a body within the frames there are, and keeps it.
    pub(super) fn check_body(&mut self, id: MethodId) {
        let method = self.w.method(id);
        let is_static = method.modifiers.is_static();
        self.push_frame(method.class, id, method.file, is_static);
        let inference = std::mem::replace(&mut self.inf, crate::infer::Infer::new(self.w));
        let mut parameters = Vec::new();
        let statements = match method.origin {
            MethodOrigin::Method(node) => self.method_body(node, &mut parameters),
            MethodOrigin::Constructor(node) => self.constructor_body(node, &mut parameters),
            MethodOrigin::Compact(node) => self.compact_body(node, &mut parameters),
            MethodOrigin::DefaultConstructor => {
                self.hidden(&mut parameters);
                let span = method.name_span;
                let mut statements = self.implicit_super(span);
                statements.append(&mut self.initializers(false));
                statements
            }
            MethodOrigin::Initializer => self.static_initializers(),
            MethodOrigin::Main => self.main_body(),
            MethodOrigin::AnonymousConstructor | MethodOrigin::Lambda => Vec::new(),
        };
        self.inf = inference;
        self.keep(id, parameters, statements);
    }

    fn keep(&mut self, id: MethodId, parameters: Vec<VariableId>, statements: Vec<Stmt>) {
        self.check_captures();
        let Some(frame) = self.frames.pop() else {
            return;
        };
        let body = Body {
            method: id,
            file: frame.file,
            class: frame.class,
            is_static: frame.is_static,
            variables: frame.variables,
            parameters,
            statements,
        };
        *self.w.method(id).body.borrow_mut() = Some(Rc::new(body));
    }

    /// Variables that a lambda or class uses must never change.
    fn check_captures(&mut self) {
        let Some(frame) = self.top() else { return };
        let mut wrong: Vec<(FileId, Span, Rc<str>, bool)> = Vec::new();
        for note in &frame.notes {
            let Note::Captured {
                variable,
                span,
                file,
                in_class,
            } = note
            else {
                continue;
            };
            let Some(info) = frame.infos.get(variable.0 as usize) else {
                continue;
            };
            let changes = frame.notes.iter().filter(|note| match note {
                Note::Assigned {
                    variable: other,
                    is_plain,
                    ..
                } => other == variable && (info.has_value || !is_plain),
                Note::Captured { .. } => false,
            });
            let name = frame
                .variables
                .get(variable.0 as usize)
                .map(|v| v.name.clone());
            if changes.count() > 0 {
                wrong.push((*file, *span, name.unwrap_or_else(|| "".into()), *in_class));
            }
        }
        let mut reported: Vec<(Rc<str>, bool)> = Vec::new();
        for (file, span, name, in_class) in wrong {
            reported.push((name.clone(), in_class));
            let diagnostic = diagnostics::not_effectively_final(span, &name, in_class);
            if self.quiet == 0 {
                self.out.push((file, diagnostic));
            }
        }
    }

    fn parameters<'p>(
        &mut self,
        list: impl Iterator<Item = ast::Parameter<'p>>,
        found: &mut Vec<VariableId>,
    ) {
        let Some(method) = self.top().map(|frame| frame.method) else {
            return;
        };
        let signature = self.w.signature(method);
        for (index, parameter) in list.enumerate() {
            let ty = signature
                .parameters
                .get(index)
                .cloned()
                .unwrap_or(Type::Unknown);
            if let Some(name) = parameter.name() {
                let is_final = parameter.has_modifier(Syntax::FinalKw);
                found.push(self.declare(name, ty, is_final, true));
            }
        }
    }

    fn method_body(&mut self, node: NodeRef, parameters: &mut Vec<VariableId>) -> Vec<Stmt> {
        let Some(decl) = self.w.view(node).and_then(ast::MethodDecl::cast) else {
            return Vec::new();
        };
        self.parameters(decl.parameters(), parameters);
        let Some(block) = decl.body() else {
            return Vec::new();
        };
        let result = self
            .top()
            .map(|frame| self.w.signature(frame.method).result.clone());
        self.frame()
            .returns
            .push(Returns::Method(result.unwrap_or(Type::Unknown)));
        self.block(block)
    }

    fn main_body(&mut self) -> Vec<Stmt> {
        let file = self.file();
        let world = self.w;
        let Some(source) = world.file(file) else {
            return Vec::new();
        };
        self.frame().returns.push(Returns::Method(Type::Void));
        let statements = source
            .parse
            .program()
            .items()
            .filter_map(|item| match item {
                Item::Stmt(statement) => Some(statement),
                _ => None,
            });
        let statements: Vec<ast::Stmt<'w>> = statements.collect();
        let end = statements.last().map_or(Span::at(0), |last| last.span());
        let mut checked = self.statements(statements.into_iter());
        if self.w.gives_value {
            self.give_last(&mut checked, end);
        }
        checked
    }

    /// Makes a snippet give the value of its last statement.
    fn give_last(&mut self, statements: &mut Vec<Stmt>, end: Span) {
        let last = statements.pop();
        match last {
            Some(Stmt {
                kind: StmtKind::Expr(expr),
                span,
            }) if !matches!(expr.ty, Type::Void) && !matches!(expr.kind, ExprKind::Error) => {
                let value = self.boxed_value(expr);
                statements.push(Stmt {
                    kind: StmtKind::Return(Some(value)),
                    span,
                });
                return;
            }
            Some(other) => statements.push(other),
            None => {}
        }
        // An end that is not reached needs no result, and must not have one.
        if statements.iter().all(super::statement::completes) {
            let value = self.null(end);
            statements.push(Stmt {
                kind: StmtKind::Return(Some(value)),
                span: end,
            });
        }
    }

    /// `null`
    pub(super) fn null(&self, span: Span) -> Expr {
        Expr {
            kind: ExprKind::Constant(Constant::Null),
            ty: Type::Null,
            span,
        }
    }

    /// Name and number of an enum constant, as parameters of its constructor.
    fn hidden(&mut self, parameters: &mut Vec<VariableId>) {
        let Some(frame) = self.top() else { return };
        let (class, file) = (frame.class, frame.file);
        _ = file;
        if self.w.hidden_parameters(class) > 0 {
            let span = self.w.class(class).name_span;
            let string = self.w.string();
            parameters.push(self.variable("", string, span, true, true));
            parameters.push(self.variable("", Type::INT, span, true, true));
        }
    }

    fn hidden_arguments(&self, span: Span) -> Vec<Expr> {
        // They are always the first two.
        vec![
            self.local(VariableId(0), span),
            self.local(VariableId(1), span),
        ]
    }

    /// `super()` where nothing is written.
    fn implicit_super(&mut self, span: Span) -> Vec<Stmt> {
        let class = self.class();
        let Some(base) = self.w.supers(class).super_class.clone() else {
            return Vec::new();
        };
        let Some(id) = base.class_id() else {
            return Vec::new();
        };
        if self.w.is_object(&base) {
            return Vec::new();
        }
        if self.w.hidden_parameters(class) > 0 {
            let constructor = self.w.class(id).constructors.iter().copied().find(|c| {
                let method = self.w.method(*c);
                method.n_parameters == 2 || self.w.hidden_parameters(id) > 0
            });
            let Some(constructor) = constructor else {
                return Vec::new();
            };
            let kind = StmtKind::Construct(constructor, None, self.hidden_arguments(span));
            return vec![Stmt { kind, span }];
        }
        self.construct_super(&base, id, Vec::new(), span)
            .into_iter()
            .collect()
    }

    fn construct_super(
        &mut self,
        base: &Type,
        id: ClassId,
        arguments: Vec<Argument<'w>>,
        span: Span,
    ) -> Option<Stmt> {
        self.frame().is_early = true;
        let call = self.constructor(id, base, false, arguments, span, span);
        let outer = self.super_outer(id, span);
        let Some(mut call) = call else {
            self.frame().is_early = false;
            return None;
        };
        self.solve(&mut call);
        call.what = What::New {
            class: id,
            outer: None,
            hidden: Vec::new(),
        };
        let finished = self.finish(call, false);
        self.frame().is_early = false;
        let ExprKind::New(made) = finished.kind else {
            return None;
        };
        let kind = StmtKind::Construct(made.constructor, outer.map(Box::new), made.arguments);
        Some(Stmt { kind, span })
    }

    /// The object around the superclass's part of this object.
    fn super_outer(&self, id: ClassId, span: Span) -> Option<Expr> {
        let outer = self.w.outer_class(id)?;
        let around = self.around();
        // `this` itself is not there yet.
        let found = around.iter().skip(1).find(|around| {
            self.w
                .supertypes(around.class)
                .binary_search(&outer)
                .is_ok()
        })?;
        Some(self.this(found.class, span))
    }

    fn constructor_body(&mut self, node: NodeRef, parameters: &mut Vec<VariableId>) -> Vec<Stmt> {
        let Some(decl) = self.w.view(node).and_then(ast::ConstructorDecl::cast) else {
            return Vec::new();
        };
        let class = self.class();
        self.hidden(parameters);
        self.parameters(decl.parameters(), parameters);
        let Some(block) = decl.body() else {
            return Vec::new();
        };
        self.frame().returns.push(Returns::Method(Type::Void));
        let mut list = block.statements().peekable();
        let first = match list.peek() {
            Some(ast::Stmt::Expr(statement)) => match statement.expr() {
                Some(ast::Expr::ConstructorCall(call)) => Some(call),
                _ => None,
            },
            _ => None,
        };
        let mut statements = Vec::new();
        match first {
            Some(call) => {
                _ = list.next();
                let span = call.span();
                self.frame().is_early = true;
                let arguments = self.arguments(call.arguments());
                self.frame().is_early = false;
                if call.is_super() {
                    if let Some(base) = self.w.supers(class).super_class.clone()
                        && let Some(id) = base.class_id()
                        && !self.w.is_object(&base)
                    {
                        statements.extend(self.construct_super(&base, id, arguments, span));
                    }
                    statements.append(&mut self.initializers(false));
                } else {
                    let this = self.w.this_type(class);
                    self.frame().is_early = true;
                    let chosen = self.constructor(class, &this, false, arguments, span, span);
                    self.frame().is_early = false;
                    if let Some(mut chosen) = chosen {
                        if Some(chosen.method) == self.top().map(|frame| frame.method) {
                            self.report(diagnostics::recursive_constructor(span));
                        }
                        self.solve(&mut chosen);
                        chosen.what = What::New {
                            class,
                            outer: None,
                            hidden: Vec::new(),
                        };
                        let finished = self.finish(chosen, false);
                        if let ExprKind::New(made) = finished.kind {
                            let mut arguments = match self.w.hidden_parameters(class) {
                                0 => Vec::new(),
                                _ => self.hidden_arguments(span),
                            };
                            arguments.extend(made.arguments);
                            let kind = StmtKind::Construct(made.constructor, None, arguments);
                            statements.push(Stmt { kind, span });
                        }
                    }
                }
            }
            None => {
                let at = decl.name().map_or(decl.span(), |name| name.span());
                statements.append(&mut self.implicit_super(at));
                statements.append(&mut self.initializers(false));
            }
        }
        let rest: Vec<ast::Stmt<'w>> = list.collect();
        let mut rest = self.scoped(|this| this.statements(rest.into_iter()));
        statements.append(&mut rest);
        statements
    }

    fn compact_body(&mut self, node: NodeRef, parameters: &mut Vec<VariableId>) -> Vec<Stmt> {
        let Some(decl) = self
            .w
            .view(node)
            .and_then(ast::CompactConstructorDecl::cast)
        else {
            return Vec::new();
        };
        let class = self.class();
        let record = self.w.class(class).node.and_then(|node| self.w.view(node));
        if let Some(record) = record.and_then(ast::TypeDecl::cast) {
            self.parameters(record.components(), parameters);
        }
        let mut statements = self.initializers(false);
        self.frame().returns.push(Returns::Nowhere);
        if let Some(block) = decl.body() {
            let own = self.block(block);
            statements.push(Stmt {
                kind: StmtKind::Block(own),
                span: block.span(),
            });
        }
        let span = decl.name().map_or(decl.span(), |name| name.span());
        for (index, parameter) in parameters.iter().enumerate() {
            let place = Place::Field(self.this(class, span), self.w.field_ref(class, index));
            let value = self.local(*parameter, span);
            let ty = value.ty.clone();
            let kind = ExprKind::Assign(Box::new(place), Box::new(value));
            statements.push(Stmt {
                kind: StmtKind::Expr(Expr { kind, ty, span }),
                span,
            });
        }
        statements
    }

    /// The members of a class, with the file they are in: those that are written, then added ones.
    fn written_members(&self, class: ClassId) -> Vec<(FileId, Member<'w>)> {
        let decl = self.w.class(class);
        let mut found = Vec::new();
        let mut add = |node: Option<NodeRef>| {
            let Some(node) = node else { return };
            let Some(view) = self.w.view(node) else {
                return;
            };
            let members: Vec<Member<'w>> = match ast::ClassBody::cast(view) {
                Some(body) => body.members().collect(),
                None => ast::TypeDecl::cast(view).map_or_else(Vec::new, |d| d.members().collect()),
            };
            found.extend(members.into_iter().map(|member| (node.file, member)));
        };
        // What is added to an enum comes before its own static fields: they may use it.
        add(decl.added);
        add(decl.node);
        found
    }

    /// Field initialisers and initialiser blocks in textual order.
    fn initializers(&mut self, is_static: bool) -> Vec<Stmt> {
        let class = self.class();
        let mut statements = Vec::new();
        // Parameters of a constructor are not in scope there.
        let frame = self.frame();
        let scope = std::mem::take(&mut frame.scope);
        let file = frame.file;
        for (at, member) in self.written_members(class) {
            self.frame().file = at;
            match member {
                Member::Field(field) => {
                    let is_own =
                        field.has_modifier(Syntax::StaticKw) || self.w.class(class).is_interface();
                    if is_own != is_static {
                        continue;
                    }
                    for declarator in field.declarators() {
                        self.initializer(class, at, declarator, &mut statements);
                    }
                }
                Member::Initializer(block) if block.is_static() == is_static => {
                    self.frame().returns.push(Returns::Nowhere);
                    if let Some(body) = block.body() {
                        let own = self.block(body);
                        statements.push(Stmt {
                            kind: StmtKind::Block(own),
                            span: block.span(),
                        });
                    }
                    self.frame().returns.pop();
                }
                _ => {}
            }
        }
        let frame = self.frame();
        frame.scope = scope;
        frame.file = file;
        statements
    }

    fn initializer(
        &mut self,
        class: ClassId,
        file: FileId,
        declarator: ast::VariableDeclarator<'w>,
        statements: &mut Vec<Stmt>,
    ) {
        let span = declarator.span();
        let (Some(name), Some(value)) = (declarator.name(), declarator.value()) else {
            return;
        };
        let node = NodeRef::new(file, declarator.view());
        let index =
            self.w.class(class).fields.iter().position(
                |field| matches!(field.origin, FieldOrigin::Declared(_, own) if own == node),
            );
        let Some(index) = index else { return };
        let ty = self.w.field_type(class, index);
        let fields = &self.w.class(class).fields;
        let is_static = fields
            .get(index)
            .is_some_and(|field| field.modifiers.is_static());
        self.frame().of_field = Some((span, is_static));
        let checked = self.value(value, &ty);
        self.frame().of_field = None;
        let value = self.convert(checked, &ty, true);
        let shown: Rc<str> = name.text().into();
        let seen = ty.clone();
        self.see(name.span(), || super::Seen::Variable(shown, seen));
        let field = self.w.field_ref(class, index);
        statements.push(self.field_assignment(class, field, is_static, value, span));
    }

    fn field_assignment(
        &self,
        class: ClassId,
        field: FieldRef,
        is_static: bool,
        value: Expr,
        span: Span,
    ) -> Stmt {
        let ty = value.ty.clone();
        let place = match is_static {
            true => Place::Static(field),
            false => Place::Field(self.this(class, span), field),
        };
        let kind = ExprKind::Assign(Box::new(place), Box::new(value));
        Stmt {
            kind: StmtKind::Expr(Expr { kind, ty, span }),
            span,
        }
    }

    fn static_initializers(&mut self) -> Vec<Stmt> {
        let class = self.class();
        let mut statements = Vec::new();
        for index in 0..self.w.class(class).fields.len() {
            let Some(field) = self.w.class(class).fields.get(index) else {
                break;
            };
            let FieldOrigin::Constant(node, ordinal, body) = field.origin else {
                continue;
            };
            let Some(constant) = self.w.view(node).and_then(ast::EnumConstant::cast) else {
                continue;
            };
            let span = constant.span();
            let name = field.name.clone();
            if let Some(value) = self.enum_constant(class, constant, &name, ordinal, body) {
                let field = self.w.field_ref(class, index);
                statements.push(self.field_assignment(class, field, true, value, span));
            }
        }
        statements.append(&mut self.initializers(true));
        statements
    }

    fn enum_constant(
        &mut self,
        class: ClassId,
        constant: ast::EnumConstant<'w>,
        name: &str,
        ordinal: i32,
        body: Option<ClassId>,
    ) -> Option<Expr> {
        let span = constant.span();
        let ty = Type::class(class);
        let arguments = self.arguments(constant.arguments());
        let at = constant.name().map_or(span, |name| name.span());
        let mut call = self.constructor(class, &ty, false, arguments, span, at)?;
        self.solve(&mut call);
        call.what = What::New {
            class,
            outer: None,
            hidden: Vec::new(),
        };
        let finished = self.finish(call, false);
        let ExprKind::New(made) = finished.kind else {
            return None;
        };
        let text = Constant::String(name.encode_utf16().collect());
        let mut arguments = vec![
            Expr {
                kind: ExprKind::Constant(text),
                ty: self.w.string(),
                span: at,
            },
            Expr {
                kind: ExprKind::Constant(Constant::Int(ordinal)),
                ty: Type::INT,
                span: at,
            },
        ];
        arguments.extend(made.arguments);
        let (class, constructor) = match body {
            None => (class, made.constructor),
            Some(body) => {
                let supers = crate::world::Supers {
                    super_class: Some(ty.clone()),
                    interfaces: Vec::new(),
                    bounds: Vec::new(),
                };
                let parameters: Vec<Type> = arguments
                    .iter()
                    .skip(2)
                    .map(|argument| argument.ty.clone())
                    .collect();
                let own = self.declare_anonymous(body, supers, parameters)?;
                self.check_anonymous(body, own, Some(made.constructor), None);
                (body, own)
            }
        };
        let kind = ExprKind::New(New {
            class,
            constructor,
            outer: None,
            arguments,
        });
        Some(Expr { kind, ty, span })
    }

    /// The constructor of an anonymous class: passes its parameters on.
    pub(super) fn check_anonymous_constructor(
        &mut self,
        class: ClassId,
        constructor: MethodId,
        super_constructor: Option<MethodId>,
        super_outer: Option<Expr>,
    ) {
        let decl = self.w.class(class);
        let span = decl.name_span;
        // The object around the superclass, as seen from inside of the new object.
        let outer = super_outer.map(|mut outer| {
            outer.span = span;
            outer
        });
        self.push_frame(class, constructor, decl.file, false);
        let mut parameters = Vec::new();
        self.hidden(&mut parameters);
        let signature = self.w.signature(constructor);
        for ty in &signature.parameters {
            parameters.push(self.variable("", ty.clone(), span, true, true));
        }
        let mut statements = Vec::new();
        if let Some(super_constructor) = super_constructor {
            let base = self.w.supers(class).super_class.clone();
            if base.is_some_and(|base| !self.w.is_object(&base)) {
                let arguments = parameters.iter().map(|id| self.local(*id, span)).collect();
                let kind = StmtKind::Construct(super_constructor, outer.map(Box::new), arguments);
                statements.push(Stmt { kind, span });
            }
        }
        let inference = std::mem::replace(&mut self.inf, crate::infer::Infer::new(self.w));
        statements.append(&mut self.initializers(false));
        self.inf = inference;
        self.keep(constructor, parameters, statements);
    }
}
