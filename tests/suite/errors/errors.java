// === map-throws: reactor svg ===
numbers("-1-2-3|").map(x -> 10 / (x - 2)).filter(x -> x != 0).take(5);
//| numbers("-1-2-3|")       -1-2
//| .map(x -> 10 / (x - 2))  -{-10}-#
//| .filter(x -> x != 0)     -{-10}-#
//| .take(5)                 -{-10}-#

// === filter-throws: reactor ===
numbers("-1-2-3|").filter(x -> 10 / (x - 2) != 0).take(5);
//| numbers("-1-2-3|")               -1-2
//| .filter(x -> 10 / (x - 2) != 0)  -1-#
//| .take(5)                         -1-#

// === map-returns-null: reactor ===
marbles("-a|").map(x -> x.equals("a") ? null : x);
//| marbles("-a|")                       -a
//| .map(x -> x.equals("a") ? null : x)  -#

// === the-source-fails: reactor svg ===
marbles("-a-#").map(x -> x + "!");
//| marbles("-a-#")     -a-#
//| .map(x -> x + "!")  -{a!}-#

// === a-diagram-with-a-mistake: reactor ===
marbles("-a?|").map(x -> x);
//! 1:12: warning[bad-diagram]: '?' has no meaning in "-a?|"
//!   hint: use `-` for time, a letter or digit for a value, `|` or `#` for the end
//> !! java.lang.IllegalArgumentException: '?' has no meaning in "-a?|"
//> :1:1: uncaught java.lang.IllegalArgumentException: '?' has no meaning in "-a?|"

// === numbers-that-are-none: reactor ===
numbers("-1-x|");
//> !! java.lang.IllegalArgumentException: not an integer: x
//> :1:1: uncaught java.lang.IllegalArgumentException: not an integer: x

// === take-of-a-negative-number: reactor ===
marbles("a|").take(-1);
//> !! java.lang.IllegalArgumentException: cap >= 0 required but it was -1
//> :1:15: uncaught java.lang.IllegalArgumentException: cap >= 0 required but it was -1
