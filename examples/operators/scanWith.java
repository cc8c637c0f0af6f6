// Makes a first value for each subscriber, then emits each step of putting values together with it.
// group: transforming
marbles("-a-b-c|")
   .scanWith(() -> ">", (text, x) -> text + x);
