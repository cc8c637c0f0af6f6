//! `switch`, as statement and as expression: a table of jumps, then the cases in their order.

use std::collections::BTreeMap;
use std::rc::Rc;

use marblerun_vm::Value;
use marblerun_vm::code::Op;
use marblerun_vm::text::Text;

use super::function::{Function, Label};
use crate::typed::{Constant, Switch, SwitchOn};

impl<'a> Function<'a> {
    pub(super) fn switch_statement(&mut self, switch: &'a Switch) {
        let end = self.label();
        let depth = self.depth;
        let starts = self.table(switch, end);
        self.target_scope(switch.label, end, None);
        for (case, start) in switch.cases.iter().zip(starts) {
            self.bind(start);
            self.depth = depth;
            self.statements(&case.statements);
            if case.is_arrow {
                self.jump(end);
            }
        }
        self.exit();
        self.depth = depth;
        self.bind(end);
    }

    pub(super) fn switch_value(&mut self, switch: &'a Switch) {
        let (end, missing) = (self.label(), self.label());
        let depth = self.depth;
        let starts = self.table(switch, missing);
        self.target_scope(switch.label, end, None);
        for (case, start) in switch.cases.iter().zip(starts) {
            self.bind(start);
            self.depth = depth;
            self.statements(&case.statements);
        }
        self.exit();
        // All values have a case, or there is a default: this is never reached.
        self.bind(missing);
        self.depth = depth;
        self.op(Op::Push(Value::Null));
        self.op(Op::Throw);
        self.depth = depth + 1;
        self.bind(end);
    }

    /// Looks at the selector and jumps; gives where the cases begin.
    fn table(&mut self, switch: &'a Switch, missing: Label) -> Vec<Label> {
        self.value(&switch.selector);
        let starts: Vec<Label> = switch.cases.iter().map(|_| self.label()).collect();
        let cases = || switch.cases.iter().zip(&starts);
        let default = cases()
            .find(|(case, _)| case.is_default)
            .map_or(missing, |(_, start)| *start);
        if switch.on == SwitchOn::String {
            let mut table: BTreeMap<Rc<str>, Label> = BTreeMap::new();
            for (case, start) in cases() {
                for label in &case.labels {
                    if let Constant::String(units) = label {
                        let text = Text::from_units(units.clone()).to_rust();
                        table.entry(Rc::from(text)).or_insert(*start);
                    }
                }
            }
            let hidden = self.next_of_javac;
            self.next_of_javac += 2;
            self.switch_string(table, default, || {
                let because = Function::because_hidden(hidden);
                format!("Cannot invoke \"String.hashCode()\"{because}")
            });
            return starts;
        }
        if let SwitchOn::Enum(ordinal) = switch.on {
            let op = Op::InvokeVirtual(self.layout.selector(ordinal), 0);
            self.op_or_null(op, |this| this.cannot_invoke(ordinal, &switch.selector));
        }
        let mut table: BTreeMap<i32, Label> = BTreeMap::new();
        for (case, start) in cases() {
            for label in &case.labels {
                let key = match label {
                    Constant::Int(value) => Some(*value),
                    Constant::Char(value) => Some(i32::from(*value)),
                    Constant::Short(value) => Some(i32::from(*value)),
                    Constant::Byte(value) => Some(i32::from(*value)),
                    _ => None,
                };
                if let Some(key) = key {
                    table.entry(key).or_insert(*start);
                }
            }
        }
        self.switch(table, default);
        starts
    }
}
