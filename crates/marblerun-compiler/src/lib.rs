//! Java source checked and compiled to code for the machine.

pub mod emit;
pub mod typed;
pub mod types;
