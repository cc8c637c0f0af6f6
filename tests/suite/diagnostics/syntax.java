// === nothing ===


// === a-missing-semicolon ===
log("a")
log("b");
//! 1:9: error[missing-semicolon]: missing `;`
//!   hint: write `;` here

// === a-missing-parenthesis ===
marbles("-a|").map(x -> x.toUpperCase()
//! 1:40: error[unclosed-parenthesis]: missing `)`
//!   hint: write `)` to close the `(`

// === a-string-not-closed ===
marbles("-a|).map(x -> x);
log("b");
//! 1:1: warning[idle-publisher]: this `Flux` is not used: nothing happens before it is subscribed to
//!   hint: call `subscribe` on it, or make it part of another one
//! 1:9: error[unclosed-string]: this string is not closed
//!   hint: write `"` at its end; a string ends on the line where it begins

// === typographic-quotes ===
marbles(“-a|”);
//! 1:9: error[smart-quotes]: typographic quotes are not Java quotes
//!   hint: write `"` before and after

// === an-arrow-missing ===
marbles("-a|").map(x => x);
//! 1:22: error[wrong-arrow]: the arrow of a lambda is `->`
//!   hint: write `->`, without a space inside

// === text-that-is-no-program ===
}{ ]] 😀 "
//! 1:1: error[unmatched-closer]: this `}` closes nothing
//!   hint: remove it, or write the `{` that it closes
//! 1:4: error[unmatched-closer]: this `]` closes nothing
//!   hint: remove it, or write the `[` that it closes
//! 1:7: error[unknown-character]: unknown character `😀`
//!   hint: remove it
//! 1:9: error[unclosed-string]: this string is not closed
//!   hint: write `"` at its end; a string ends on the line where it begins
