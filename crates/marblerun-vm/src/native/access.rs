//! Arrays and builders as native methods see them.

use std::rc::Rc;

use super::Context;
use crate::class::{Kind, RuntimeType};
use crate::heap::{Array, Body};
use crate::value::{Ref, Value};

impl Context<'_> {
    fn array(&mut self, array: Array) -> Value {
        let object = self.program.class_named("java.lang.Object");
        let object = object.unwrap_or(crate::class::ClassId(0));
        self.heap.allocate_array(object, array)
    }

    /// A new `char[]`.
    pub(super) fn new_chars(&mut self, units: Vec<u16>) -> Value {
        self.array(Array::Char(units.into()))
    }

    /// A new `byte[]`.
    pub(super) fn new_bytes(&mut self, bytes: Vec<i8>) -> Value {
        self.array(Array::Byte(bytes.into()))
    }

    /// A new `String[]`.
    pub(super) fn new_strings(&mut self, strings: Vec<Value>) -> Value {
        let string = self.program.class_named("java.lang.String");
        let element = string.map_or(RuntimeType::Primitive(Kind::Reference), RuntimeType::Class);
        self.array(Array::References(Rc::new(element), strings.into()))
    }

    /// The elements of a `char[]`.
    pub(super) fn chars(&self, array: Ref) -> Option<&[u16]> {
        match self.heap.get(array)?.array()? {
            Array::Char(units) => Some(units),
            _ => None,
        }
    }

    /// The elements of a `byte[]`.
    pub(super) fn bytes(&self, array: Ref) -> Option<&[i8]> {
        match self.heap.get(array)?.array()? {
            Array::Byte(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// The elements of an array of objects.
    pub(super) fn objects(&self, array: Ref) -> Option<&[Value]> {
        match self.heap.get(array)?.array()? {
            Array::References(_, values) => Some(values),
            _ => None,
        }
    }

    /// The characters of a builder.
    pub(super) fn builder(&self, object: Ref) -> Option<&[u16]> {
        match &self.heap.get(object)?.body {
            Body::Text(units) => Some(units),
            _ => None,
        }
    }

    /// Lets a function change the characters of a builder, which is made one on first use.
    pub(super) fn change_builder<R: Default>(
        &mut self,
        object: &Value,
        change: impl FnOnce(&mut Vec<u16>) -> R,
    ) -> R {
        let Value::Object(at) = object else {
            return R::default();
        };
        let Some(object) = self.heap.get_mut(*at) else {
            return R::default();
        };
        if !matches!(object.body, Body::Text(_)) {
            object.body = Body::Text(Rc::default());
        }
        let Body::Text(units) = &mut object.body else {
            return R::default();
        };
        let before = units.len();
        let result = change(Rc::make_mut(units));
        let after = units.len();
        self.heap.charge(2 * after.saturating_sub(before) as u64);
        result
    }
}
