// Does something with each request that passes on its way up.
// group: side effects
marbles("-a-b-c-d|")
   .doOnRequest(n -> log("request " + n))
   .limitRate(2);
