//! What values are: classes, instances, mirrors; and the collection of garbage.

use std::rc::Rc;

use crate::arithmetic::kind_of;
use crate::class::{ClassId, Kind, RuntimeType};
use crate::heap::Body;
use crate::machine::{Limit, Machine, Pause};
use crate::thread::{Resume, Stack};
use crate::value::Value;

impl Machine {
    /// The class of a value that is not `null`; of arrays, that of `Object`.
    #[inline]
    pub fn class_of(&self, value: &Value) -> ClassId {
        match value {
            Value::Object(at) => match self.heap.get(*at) {
                Some(object) => object.class,
                None => self.linkage.known.object,
            },
            Value::String(_) => self.linkage.known.string,
            Value::Null => self.linkage.known.object,
            other => self.linkage.box_class(kind_of(other)),
        }
    }

    /// The type of a value that is not `null`.
    pub fn type_of(&self, value: &Value) -> RuntimeType {
        if let Value::Object(at) = value
            && let Some(object) = self.heap.get(*at)
            && let Body::Array(array) = &object.body
        {
            return RuntimeType::Array(Rc::new(array.element()));
        }
        RuntimeType::Class(self.class_of(value))
    }

    /// Whether a value that is not `null` is of a type.
    #[inline]
    pub fn is_instance(&self, value: &Value, of: &RuntimeType) -> bool {
        if let RuntimeType::Class(class) = of {
            let own = self.class_of(value);
            if own == *class || *class == self.linkage.known.object {
                // Arrays say `Object` and are that.
                return true;
            }
            if self.linkage.class(own).is_subclass_of(*class) {
                return true;
            }
            if own != self.linkage.known.object {
                return false;
            }
        }
        self.linkage.is_subtype(&self.type_of(value), of)
    }

    /// The object that stands for a type.
    pub fn mirror(&mut self, ty: &RuntimeType) -> Value {
        if let Some((_, mirror)) = self.mirrors.iter().find(|(other, _)| other == ty) {
            return mirror.clone();
        }
        let class = self
            .linkage
            .named("java.lang.Class")
            .unwrap_or(self.linkage.known.object);
        let mirror = Value::Object(self.heap.allocate(class, Body::Class(ty.clone())));
        Rc::make_mut(&mut self.mirrors).push((ty.clone(), mirror.clone()));
        mirror
    }

    /// After something was allocated: collects what nobody can reach if there is much, and says when
    /// there is too much left.
    #[inline]
    pub(crate) fn check_heap(&mut self, stack: &Stack) -> Option<Pause> {
        if self.heap.bytes() < self.collect_at {
            return None;
        }
        self.collect(stack)
    }

    #[cold]
    fn collect(&mut self, running: &Stack) -> Option<Pause> {
        let Machine {
            heap,
            threads,
            monitors,
            classes,
            mirrors,
            effects,
            ..
        } = self;
        heap.collect(|mark| {
            running.values.iter().for_each(&mut *mark);
            running
                .frames
                .iter()
                .filter_map(|frame| frame.monitor.as_ref())
                .for_each(&mut *mark);
            for thread in threads.iter() {
                mark(&thread.object);
                if let Some(stack) = &thread.stack {
                    stack.values.iter().for_each(&mut *mark);
                    stack
                        .frames
                        .iter()
                        .filter_map(|frame| frame.monitor.as_ref())
                        .for_each(&mut *mark);
                }
                for (_, arguments) in &thread.owed {
                    arguments.iter().for_each(&mut *mark);
                }
                if let Some(Resume::Value(value) | Resume::ThrowObject(value)) = &thread.resume {
                    mark(value);
                }
            }
            for class in classes.iter().flatten() {
                class.statics.iter().for_each(&mut *mark);
            }
            monitors
                .0
                .values()
                .for_each(|monitor| mark(&monitor.object));
            mirrors.iter().for_each(|(_, mirror)| mark(mirror));
            for effect in effects.iter() {
                effect.kind.visit(mark);
            }
        });
        self.spin = crate::machine::Spin::default();
        self.collect_at = (self.heap.bytes() * 2).max(8 << 20).min(self.limits.heap);
        if self.heap.bytes() >= self.limits.heap {
            return Some(Pause::Limit(Limit::Heap, running.span()));
        }
        None
    }

    /// The kind of a primitive field or parameter a boxed value goes into.
    pub(crate) fn unboxed_as(kind: Kind, value: &Value) -> Option<Value> {
        match kind {
            Kind::Reference => Some(value.clone()),
            kind => {
                let own = kind_of(value);
                if own != Kind::Reference && crate::arithmetic::widens(own, kind) {
                    crate::arithmetic::convert(kind, value)
                } else {
                    None
                }
            }
        }
    }
}
