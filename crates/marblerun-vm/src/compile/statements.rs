//! Statements.

use marblerun_syntax::ast::{self, Expr, IfStmt, LocalVariable, ReturnStmt, Stmt};
use marblerun_syntax::{Kind, Span};

use super::{Compiler, constructs};
use crate::code::Op;
use crate::diagnostics;
use crate::types::Type;
use crate::value::Value;

impl<'a> Compiler<'a> {
    /// The last statement of a program: an expression's value is what the program returns.
    pub(super) fn last_statement(&mut self, statement: Stmt<'a>) {
        match statement {
            Stmt::Expr(expression) => {
                if let Some(expression) = expression.expr() {
                    let ty = self.expression(expression, None);
                    if ty != Type::Void {
                        self.emit(expression.span(), Op::Return);
                    }
                }
            }
            statement => self.statement(statement),
        }
    }

    pub(super) fn statement(&mut self, statement: Stmt<'a>) {
        match statement {
            Stmt::Empty(_) => {}
            Stmt::Block(block) => self.block(block),
            Stmt::LocalVariable(variable) => self.local_variable(variable),
            Stmt::Expr(statement) => {
                if let Some(expression) = statement.expr() {
                    self.expression(expression, None);
                    self.emit(expression.span(), Op::Pop);
                }
            }
            Stmt::If(statement) => self.if_statement(statement),
            Stmt::Return(statement) => self.return_statement(statement),
            other => {
                let construct = constructs::statement(other);
                self.report(diagnostics::unsupported(first_word(other), &construct));
            }
        }
    }

    pub(super) fn block(&mut self, block: ast::Block<'a>) {
        let entered = self.body.scope.enter();
        for statement in block.statements() {
            self.statement(statement);
        }
        self.body.scope.leave(entered);
    }

    fn local_variable(&mut self, variable: LocalVariable<'a>) {
        let declared = variable
            .ty()
            .filter(|ty| !ty.is_var())
            .map(|ty| self.named_type(ty));
        for declarator in variable.declarators() {
            let Some(name) = declarator.name() else {
                continue;
            };
            if self.body.scope.find(name.text()).is_some() {
                self.report(diagnostics::already_defined(name.span(), name.text()));
            }
            let given = match declarator.value() {
                Some(value) => self.value(value, declared.as_ref()),
                None => {
                    self.emit(name.span(), Op::Push(Value::Null));
                    Type::Unknown
                }
            };
            let local = self
                .body
                .scope
                .declare(name.text(), declared.clone().unwrap_or(given));
            self.emit(name.span(), Op::Store(local));
        }
    }

    /// The type that is written there.
    pub(super) fn named_type(&mut self, ty: ast::Type<'a>) -> Type {
        match ty {
            ast::Type::Primitive(primitive) => match primitive.keyword() {
                Some(Kind::IntKw) => return Type::Int,
                Some(Kind::BooleanKw) => return Type::Boolean,
                Some(Kind::LongKw) => return Type::Long,
                _ => {}
            },
            ast::Type::Class(class) => {
                let name = class.name().map_or("", |name| name.text());
                let is_known = ["Object", "Integer", "Boolean", "Long"].contains(&name)
                    || self.library.class(name).is_some();
                if is_known {
                    let arguments = class
                        .type_arguments()
                        .map(|ty| self.named_type(ty))
                        .collect();
                    return Type::Class(name.to_owned(), arguments);
                }
            }
            _ => {}
        }
        self.report(diagnostics::unknown_type(ty.span(), ty.view().text()));
        Type::Unknown
    }

    fn if_statement(&mut self, statement: IfStmt<'a>) {
        if let Some(condition) = statement.condition() {
            self.value(condition, Some(&Type::Boolean));
        }
        let to_else = self.emit_jump(statement.span(), Op::JumpIfFalse);
        if let Some(branch) = statement.then_branch() {
            self.branch(branch);
        }
        let Some(branch) = statement.else_branch() else {
            return self.land(to_else);
        };
        let to_end = self.emit_jump(statement.span(), Op::Jump);
        self.land(to_else);
        self.branch(branch);
        self.land(to_end);
    }

    fn branch(&mut self, statement: Stmt<'a>) {
        let entered = self.body.scope.enter();
        self.statement(statement);
        self.body.scope.leave(entered);
    }

    fn return_statement(&mut self, statement: ReturnStmt<'a>) {
        let Some(result) = self.body.result.clone() else {
            return self.report(diagnostics::return_outside(statement.span()));
        };
        let ty = match statement.value() {
            Some(value) => self.value(value, Some(&result)),
            None => {
                self.emit(statement.span(), Op::Push(Value::Null));
                Type::Void
            }
        };
        self.body.returned.push(ty);
        self.emit(statement.span(), Op::Return);
    }

    /// Whether control never comes out at the end of the block.
    pub(super) fn always_returns(block: ast::Block<'a>) -> bool {
        fn returns(statement: Stmt<'_>) -> bool {
            match statement {
                Stmt::Return(_) => true,
                Stmt::Block(block) => block.statements().any(returns),
                Stmt::If(statement) => {
                    statement.then_branch().is_some_and(returns)
                        && statement.else_branch().is_some_and(returns)
                }
                _ => false,
            }
        }
        block.statements().any(returns)
    }

    /// An expression whose value is used, of the type that is expected.
    pub(super) fn value(&mut self, expression: Expr<'a>, expected: Option<&Type>) -> Type {
        let given = self.expression(expression, expected);
        if given == Type::Void && expected != Some(&Type::Void) {
            self.report(diagnostics::no_value(expression.span()));
            return Type::Unknown;
        }
        if let Some(expected) = expected
            && *expected != Type::Void
            && !given.fits(expected)
        {
            self.report(diagnostics::incompatible_types(
                expression.span(),
                &given,
                expected,
            ));
        }
        given
    }
}

fn first_word(statement: Stmt<'_>) -> Span {
    let span = statement.span();
    let word = statement
        .view()
        .text()
        .chars()
        .take_while(char::is_ascii_lowercase)
        .count();
    match u32::try_from(word) {
        Ok(length) if length > 0 => Span::new(span.start, span.start + length),
        _ => span,
    }
}
