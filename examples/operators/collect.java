// Gathers the values in something that is made for each subscriber.
// group: collecting
marbles("-b-a-b|")
   .collect(() -> new TreeSet<String>(), (set, x) -> set.add(x));
