// === a-lambda-with-too-many-parameters ===
marbles("-a|").map((x, y) -> x)
//! 1:20: error[wrong-parameter-count]: a lambda with 1 parameter is expected, not 2
//!   hint: write `x -> …`

// === a-predicate-that-is-none ===
marbles("-a|").filter(x -> x.length())
//! 1:28: error[incompatible-types]: incompatible types: `int` cannot be converted to `boolean`

// === not-a-lambda ===
marbles("-a|").map("x")
//! 1:20: error[incompatible-types]: incompatible types: `String` cannot be converted to `Function<String, ?>`
//!   hint: write a lambda: `x -> …` instead of a `String`

// === too-few-arguments ===
marbles("-a|").take()
//! 1:20: error[wrong-argument-count]: `take` takes 1 argument, not 0

// === a-text-for-a-number ===
marbles("-a|").take("2")
//! 1:21: error[incompatible-types]: incompatible types: `String` cannot be converted to `long`

// === operators-that-do-not-fit ===
marbles("-a|").map(x -> x - 1).filter(x -> !x);
//! 1:27: error[bad-operands]: `-` cannot be applied to `String` and `int`

// === a-lambda-without-return ===
marbles("-a|").map(x -> { log(x); });
//! 1:25: error[missing-return]: missing return statement
//!   hint: end the lambda with `return …;`

// === a-lambda-where-none-is-wanted ===
marbles(x -> x)
//! 1:9: error[incompatible-types]: a lambda cannot be converted to `String`

// === a-value-of-a-call-that-returns-nothing ===
var x = log("a");
//! 1:9: error[no-value]: this call returns nothing that could be used here

// === a-number-too-large ===
marbles("-a|").take(99999999999)
//! 1:21: error[number-too-large]: `99999999999` is too large for `int`
//!   hint: write `L` after it for a `long`
