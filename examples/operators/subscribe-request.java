// Starts it all with a request of two; nobody asks for more.
// The source keeps `c` and the end.
// group: back pressure
marbles("-a-b-c|").subscribe(
   x -> log(x),
   error -> log(error),
   () -> log("complete"),
   subscription -> subscription.request(2));
