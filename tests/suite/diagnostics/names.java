// === a-method-mistyped ===
marbles("-a|").mpa(x -> x)
//! 1:16: error[unknown-method]: `Flux` has no method `mpa`
//!   hint: did you mean `map`?

// === a-method-of-another-type ===
marbles("-a|").toUpperCase()
//! 1:16: error[unknown-method]: `Flux` has no method `toUpperCase`
//!   hint: `toUpperCase` is a method of `String`

// === a-method-begun-and-not-finished ===
marbles("-a|").map(x -> x.toUpper())
//! 1:27: error[unknown-method]: `String` has no method `toUpper`
//!   hint: did you mean `toUpperCase`?

// === an-unknown-variable ===
var names = marbles("-a|");
nmes.map(x -> x);
//! 2:1: error[unknown-name]: `nmes` is not defined
//!   hint: did you mean `names`?

// === an-unknown-function ===
marble("-a|")
//! 1:1: error[unknown-function]: there is no function `marble`
//!   hint: did you mean `marbles`?

// === a-variable-declared-twice ===
var a = marbles("-a|");
var a = marbles("-b|");
a.map(a -> a);
//! 2:5: error[already-defined]: variable `a` is already defined
//!   hint: choose another name
//! 3:7: error[already-defined]: variable `a` is already defined
//!   hint: choose another name

// === several-mistakes-in-several-lines ===
marbles("-a|").mpa(x -> x);
marbles("-b|").fliter(x -> true);
//! 1:16: error[unknown-method]: `Flux` has no method `mpa`
//!   hint: did you mean `map`?
//! 2:16: error[unknown-method]: `Flux` has no method `fliter`
//!   hint: did you mean `filter`?
