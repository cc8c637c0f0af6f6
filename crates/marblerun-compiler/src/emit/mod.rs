//! From typed trees to code.
