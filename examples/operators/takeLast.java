// Keeps the last few values and emits them when the source completes.
// It has to ask for everything.
// group: filtering
marbles("-a-b-c-d|")
   .takeLast(2);
