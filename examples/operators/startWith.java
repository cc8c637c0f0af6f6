// Emits some values before those of its source.
// The source is subscribed when they have gone through.
// group: combining
marbles("-a-b|")
   .startWith("x", "y");
