//! RxJS's names for Reactor's operators, one file for each family.

mod aggregate;
mod combine;
mod create;
mod errors;
mod filter;
mod split;
mod time;
mod transform;

use marblerun_streams::BoxFlux;

use crate::arguments::Arguments;
use crate::value::Value;

pub(crate) type Factory = fn(&Arguments) -> BoxFlux<Value>;
pub(crate) type Operator = fn(BoxFlux<Value>, &Arguments) -> BoxFlux<Value>;

/// What is behind each name.
type Names<T> = &'static [(&'static str, T)];

const OPERATORS: &[Names<Operator>] = &[
    aggregate::OPERATORS,
    combine::OPERATORS,
    errors::OPERATORS,
    filter::OPERATORS,
    split::OPERATORS,
    time::OPERATORS,
    transform::OPERATORS,
];

/// The operator that RxJS calls so.
pub(crate) fn operator(name: &str) -> Option<Operator> {
    find(OPERATORS, name)
}

/// The factory that RxJS calls so.
pub(crate) fn factory(name: &str) -> Option<Factory> {
    find(&[combine::FACTORIES, create::FACTORIES], name)
}

fn find<T: Copy>(families: &[Names<T>], name: &str) -> Option<T> {
    let mut all = families.iter().flat_map(|names| names.iter());
    all.find(|(found, _)| *found == name).map(|(_, it)| *it)
}
