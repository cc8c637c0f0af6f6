// Does something when a cancel passes on its way up.
// group: side effects
marbles("-a-b-c|")
   .doOnCancel(() -> log("cancel"))
   .take(2);
