// Subscribes to its source again as long as a question is answered by yes.
// group: transforming
List<String> seen = new ArrayList<>();
marbles("-a-b|")
   .doOnNext(x -> seen.add(x))
   .repeat(() -> seen.size() < 6);
