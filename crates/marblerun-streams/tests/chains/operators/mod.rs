//! Operators of random chains, a table for each family.

mod aggregate;
mod combine;
mod demand;
mod errors;
mod filter;
mod multicast;
mod parallel;
mod split;
mod time;
mod transform;

use crate::chain::OperatorKind;

const FAMILIES: &[&[OperatorKind]] = &[
    aggregate::OPERATORS,
    combine::OPERATORS,
    demand::OPERATORS,
    errors::OPERATORS,
    filter::OPERATORS,
    multicast::OPERATORS,
    parallel::OPERATORS,
    split::OPERATORS,
    time::OPERATORS,
    transform::OPERATORS,
];

/// Every operator.
pub(crate) fn all() -> Vec<&'static OperatorKind> {
    FAMILIES.iter().copied().flatten().collect()
}
