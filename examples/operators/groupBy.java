// Gives each key a sequence of its own.
// A new group begins with the first value of a new key.
// group: grouping
numbers("-1-2-3-4|")
   .groupBy(n -> n % 2 == 0 ? "even" : "odd")
   .flatMap(group -> group.map(n -> group.key() + n));
