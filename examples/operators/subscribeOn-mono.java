// Calls what may take its time on a thread that may be kept busy.
// group: threads
Mono.fromCallable(() -> "a")
   .subscribeOn(Schedulers.boundedElastic());
