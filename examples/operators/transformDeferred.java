// Puts operators into the chain, anew for each subscriber.
// The second subscription gets other operators than the first.
// group: transforming
List<String> calls = new ArrayList<>();
marbles("-a-b|").transformDeferred(letters -> {
   calls.add("x");
   return letters.map(x -> x + calls.size());
}).repeat(1);
