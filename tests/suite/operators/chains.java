// === the-thin-path: reactor svg ===
marbles("-a--b-c|").map(x -> x.toUpperCase()).filter(x -> !x.equals("B")).take(2)
//| marbles("-a--b-c|")           -a--b-c
//| .map(x -> x.toUpperCase())    -A--B-C
//| .filter(x -> !x.equals("B"))  -A----C
//| .take(2)                      -A----(C|)

// === chain-over-several-lines: reactor ===
marbles("(abc)-(d|)")
   .filter(x -> !x.equals("b"))
   .map(
      x -> x + "!");
//| marbles("(abc)-(d|)")         (abc)-(d|)
//| .filter(x -> !x.equals("b"))  (ac)--(d|)
//| .map( x -> x + "!")           ({a!}{c!})--({d!}|)

// === several-programs-in-one: reactor ===
marbles("a|"); numbers("-1|").map(x -> x + 1).subscribe(); marbles("(ab|)").take(1);
//! 1:1: warning[idle-publisher]: this `Flux` is not used: nothing happens before it is subscribed to
//!   hint: call `subscribe` on it, or make it part of another one
//| numbers("-1|")    -1|
//| .map(x -> x + 1)  -2|
//| marbles("(ab|)")  a
//| .take(1)          (a|)

// === take-of-take-asks-for-the-least: reactor ===
marbles("ab|").take(5).take(3);
//| marbles("ab|")  ab|
//| .take(5)        ab|
//| .take(3)        ab|

// === take-nothing-subscribes-to-nothing: reactor ===
marbles("a|").take(0);
//| .take(0)  |

// === a-source-that-never-ends: reactor svg ===
marbles("-a-b").map(x -> x + x);
//| marbles("-a-b")   -a-b
//| .map(x -> x + x)  -{aa}-{bb}

// === a-long-silence: reactor ===
marbles("a 2s b 1.5s|").filter(x -> x.equals("b"));
//! 1:18: warning[bad-diagram]: '.' has no meaning in "a 2s b 1.5s|"
//!   hint: use `-` for time, a letter or digit for a value, `|` or `#` for the end
//> !! java.lang.IllegalArgumentException: '.' has no meaning in "a 2s b 1.5s|"
//> :1:1: uncaught java.lang.IllegalArgumentException: '.' has no meaning in "a 2s b 1.5s|"

// === values-of-several-letters: reactor svg ===
marbles("-{joe}-{bart}-{nicole}|").map(x -> "Name " + x).filter(x -> x.length() > 8);
//| marbles("-{joe}-{bart}-{nicole}|")  -{joe}-{bart}-{nicole}|
//| .map(x -> "Name " + x)              -{Name joe}-{Name bart}-{Name nicole}|
//| .filter(x -> x.length() > 8)        ---{Name bart}-{Name nicole}|

// === many-at-one-instant: reactor svg ===
marbles("-(abcdef)-(gh|)").filter(x -> !x.equals("c")).take(7);
//| marbles("-(abcdef)-(gh|)")    -(abcdef)-(gh)
//| .filter(x -> !x.equals("c"))  -(abdef)--(gh)
//| .take(7)                      -(abdef)--(gh|)

// === print-between-signals: reactor svg ===
System.out.println("hi"); marbles("a-|").map(x -> { System.out.println(x); return x + 1; });
//> hi
//> a
//| marbles("a-|")                                    a-|
//| .map(x -> { System.out.println(x); return x + 1…  {a1}-|
