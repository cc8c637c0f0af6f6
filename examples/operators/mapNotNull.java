// Makes another value of each and leaves out those for which there is none.
// Each value that is left out is made up for by a request.
// group: transforming
Map<String, Integer> prices = Map.of("a", 5, "c", 7);
marbles("-a-b-c|")
   .mapNotNull(x -> prices.get(x))
   .take(2);
