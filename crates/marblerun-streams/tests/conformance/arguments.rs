//! What operators and factories are given: values, streams, functions.

use std::cell::RefCell;
use std::rc::Rc;
use std::slice;
use std::time::Duration;

use marblerun_streams::{BoxFlux, Error};

use crate::case::{Call, Case};
use crate::value::{Value, thrown};
use crate::world::{self, UNIT, World};

/// The arguments of an operator or a factory.
pub(crate) struct Arguments {
    pub(crate) world: World,
    pub(crate) values: Vec<Value>,
}

impl Arguments {
    /// The number at that place, if there is one.
    pub(crate) fn number(&self, at: usize) -> Option<u64> {
        match self.values.get(at) {
            Some(Value::Number(n)) => Some(u64::try_from(*n).unwrap_or(0)),
            _ => None,
        }
    }

    /// The number at that place as a size; zero if there is none.
    pub(crate) fn size(&self, at: usize) -> usize {
        let number = self.number(at).unwrap_or(0);
        usize::try_from(number).unwrap_or(usize::MAX)
    }

    /// The number at that place as a time; zero if there is none.
    pub(crate) fn time(&self, at: usize) -> Duration {
        units(self.number(at).unwrap_or(0))
    }

    /// The stream at that place.
    pub(crate) fn stream(&self, at: usize) -> BoxFlux<Value> {
        match self.values.get(at) {
            Some(value) => self.world.flux(value),
            None => world::wrong(format!("no argument {at}")),
        }
    }

    /// All arguments that are streams, be they in a list.
    pub(crate) fn streams(&self) -> Vec<BoxFlux<Value>> {
        let is_list_of_streams = |value: &&Value| matches!(value, Value::List(list) if list.iter().any(Value::is_stream));
        let values = match self.values.iter().find(is_list_of_streams) {
            Some(Value::List(values)) => values,
            _ => &self.values,
        };
        let is_stream = |value: &&Value| match value {
            Value::Named(name) => self.world.table(name).is_none(),
            Value::List(_) => true,
            value => value.is_stream(),
        };
        let streams = values.iter().filter(is_stream);
        streams.map(|value| self.world.flux(value)).collect()
    }

    /// The function at that place, if there is one.
    pub(crate) fn function(&self, at: usize) -> Option<Table> {
        match self.values.get(at) {
            Some(Value::Named(name)) => self.world.table(name),
            _ => None,
        }
    }

    /// The function behind the streams, if there is one.
    pub(crate) fn last_function(&self) -> Option<Table> {
        self.function(self.values.len().checked_sub(1)?)
    }

    /// The function at that place as one that makes a stream of a value.
    pub(crate) fn mapper(
        &self,
        at: usize,
    ) -> impl Fn(&Value) -> Result<BoxFlux<Value>, Error> + Clone + use<> {
        let (world, table) = (self.world.clone(), self.function(at));
        move |value| match &table {
            Some(table) => Ok(world.flux(&table.call(slice::from_ref(value))?)),
            None => Err(thrown(Value::Text("no function".to_owned()))),
        }
    }

    /// The test at that place; without one, everything passes.
    pub(crate) fn predicate(
        &self,
        at: usize,
    ) -> impl Fn(&Value) -> Result<bool, Error> + Clone + use<> {
        let table = self.function(at);
        move |value| match &table {
            Some(table) => table.test(slice::from_ref(value)),
            None => Ok(true),
        }
    }
}

/// That many units of time.
pub(crate) fn units(n: u64) -> Duration {
    UNIT * u32::try_from(n).unwrap_or(u32::MAX)
}

/// A function that answers as it did when the case was recorded. Clones are the same function.
#[derive(Clone)]
pub(crate) struct Table(Rc<Calls>);

struct Calls {
    case: Rc<Case>,
    name: String,
    /// The calls that were answered, by number.
    used: RefCell<Vec<usize>>,
}

impl Table {
    /// The function of that name.
    pub(crate) fn new(case: &Rc<Case>, name: &str) -> Table {
        Table(Rc::new(Calls {
            case: case.clone(),
            name: name.to_owned(),
            used: RefCell::default(),
        }))
    }

    /// The recorded result for those arguments, of which there may be fewer than were recorded.
    /// Calls with the same arguments are answered in the order in which they were recorded, and the
    /// last one again after that.
    pub(crate) fn call(&self, arguments: &[Value]) -> Result<Value, Error> {
        let calls = self.calls();
        let fitting = self.fitting(arguments);
        let mut used = self.0.used.borrow_mut();
        let unused = fitting.iter().find(|number| !used.contains(number));
        match unused.or(fitting.last()) {
            Some(number) => {
                used.push(*number);
                calls[*number].result.clone().map_err(thrown)
            }
            None => {
                let call = Value::Call(self.0.name.clone(), arguments.to_vec());
                Err(thrown(Value::Text(format!("not recorded: {call}"))))
            }
        }
    }

    /// Whether there is a call with those arguments.
    pub(crate) fn is_recorded(&self, arguments: &[Value]) -> bool {
        !self.fitting(arguments).is_empty()
    }

    fn calls(&self) -> &[Call] {
        let calls = self.0.case.functions.get(&self.0.name);
        calls.map_or(&[], Vec::as_slice)
    }

    /// The numbers of the calls with those arguments.
    fn fitting(&self, arguments: &[Value]) -> Vec<usize> {
        let fits = |call: &Call| {
            let mut pairs = call.arguments.iter().zip(arguments);
            pairs.all(|(recorded, given)| recorded == given || given.is_stream())
        };
        let calls = self.calls().iter().enumerate();
        calls
            .filter_map(|(number, call)| fits(call).then_some(number))
            .collect()
    }

    /// As [`call`](Table::call), for tests: what is neither false nor undefined is true.
    pub(crate) fn test(&self, arguments: &[Value]) -> Result<bool, Error> {
        let answer = self.call(arguments)?;
        Ok(!matches!(answer, Value::Bool(false) | Value::Undefined))
    }
}
