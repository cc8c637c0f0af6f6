//! Hash tables that hash the same on every run: what a program's checking goes through does not depend on where its
//! tables lie in memory. (Rust's own take their seeds from there, where there is no source of chance.)

use std::collections::HashMap;
use std::collections::hash_map::DefaultHasher;
use std::hash::BuildHasherDefault;

pub(crate) type Table<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;
