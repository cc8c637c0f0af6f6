// Waits for the end and emits a value of its own.
// group: combining
marbles("--a|").next()
   .thenReturn("done");
