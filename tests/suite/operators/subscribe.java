// === subscribe-with-a-consumer: reactor ===
marbles("-a-#").map(x -> x + "!").subscribe(x -> log(x));
//> a!
//| marbles("-a-#")     -a-#
//| .map(x -> x + "!")  -{a!}-#

// === subscribe-without-a-consumer-drops-the-error: reactor ===
marbles("-#").subscribe();
//| marbles("-#")  -#

// === a-consumer-that-throws-cancels: reactor ===
numbers("-1|").subscribe(x -> log(1 / 0));
//| numbers("-1|")  -1

// === the-last-expression-is-subscribed-only-if-it-is-not: reactor ===
var upper = marbles("-a|").map(x -> x.toUpperCase());
upper.subscribe(x -> log(x));
upper.subscribe(x -> log(x + "2"));
//> A
//> A2
//| marbles("-a|")              -a|
//| .map(x -> x.toUpperCase())  -A|
//| marbles("-a|")              -a|
//| .map(x -> x.toUpperCase())  -A|
