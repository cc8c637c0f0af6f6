// === a-lambda-with-too-many-parameters ===
marbles("-a|").map((x, y) -> x)
//! 1:20: error[wrong-parameter-count]: a lambda with 1 parameter is expected, not 2
//!   hint: write `x -> …`

// === a-predicate-that-is-none ===
marbles("-a|").filter(x -> x.length())
//! 1:30: error[incompatible-types]: incompatible types: `int` cannot be converted to `boolean`
//!   hint: compare it, as in `… != 0` or `… != null`

// === not-a-lambda ===
marbles("-a|").map("x")
//! 1:20: error[incompatible-types]: incompatible types: `String` cannot be converted to `Function<? super String, ?>`
//!   hint: write a lambda: `x -> …` instead of a `String`

// === too-few-arguments ===
marbles("-a|").take()
//! 1:16: error[wrong-argument-count]: `take` takes 1 or 2 arguments, not 0

// === a-text-for-a-number ===
marbles("-a|").take("2")
//! 1:16: error[no-suitable-method]: no `take` takes (String)
//!   hint: there is `take(long)`, `take(Duration)`

// === operators-that-do-not-fit ===
marbles("-a|").map(x -> x - 1).filter(x -> !x);
//! 1:27: error[bad-operands]: `-` cannot be applied to `String` and `int`
//!   hint: turn the text into a number, or join with `+`

// === a-lambda-without-return ===
marbles("-a|").map(x -> { log(x); });
//! 1:20: error[bad-lambda-body]: incompatible types: the lambda must return a value
//!   hint: end it with `return …;`

// === a-lambda-where-none-is-wanted ===
marbles(x -> x)
//! 1:9: error[incompatible-types]: a lambda cannot be converted to `String`
//!   hint: write a value of type `String`

// === a-value-of-a-call-that-returns-nothing ===
var x = log("a");
//! 1:9: error[no-value]: this call returns nothing that could be used here
//!   hint: call it in a statement of its own

// === a-number-too-large ===
marbles("-a|").take(99999999999)
//! 1:21: error[number-too-large]: `99999999999` is too large for `int`
//!   hint: write `L` after it for a `long`
