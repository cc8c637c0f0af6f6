// Waits for the end and goes on with another value.
// group: combining
marbles("-a-b-|")
   .then(marbles("--x|").next());
