//! Lambdas and method references: the body becomes code of its own, which takes what it uses of the
//! code around it before its arguments.

use std::rc::Rc;

use marblerun_vm::code::{LambdaShape, Op};

use super::free;
use super::function::Function;
use crate::typed::Lambda;

impl<'a> Function<'a> {
    pub(super) fn lambda(&mut self, lambda: &'a Lambda) {
        let free = free::of(self.layout, &self.declared, lambda);
        let mut inner = self.inner();
        let mut captures = 0;
        if free.this && self.this.is_some() {
            self.load_this();
            inner.this = Some(inner.slot());
            inner.next_of_javac += 1;
            captures += 1;
        }
        for variable in free.variables {
            // One that is not in scope was reported, or belongs to a class that is never made here.
            if self.has(variable) {
                let slot = self.declare(variable);
                self.op(Op::Load(slot));
                inner.declare(variable);
                captures += 1;
            }
        }
        if let Some((variable, receiver)) = &lambda.receiver {
            self.value(receiver);
            if receiver.ty.is_reference() {
                self.op(Op::NotNull);
            }
            inner.declare(*variable);
            captures += 1;
        }
        for parameter in &lambda.parameters {
            inner.declare(*parameter);
        }
        inner.statements(&lambda.statements);
        let parameters = lambda
            .parameters
            .iter()
            .map(|parameter| self.kind(*parameter))
            .collect();
        let code = inner.finish(Rc::from("lambda"));
        self.op(Op::Lambda(Rc::new(LambdaShape {
            interface: lambda.interface,
            code: Rc::new(code),
            captures,
            parameters,
            result: lambda.result,
        })));
    }
}
