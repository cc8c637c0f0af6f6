// Emits what comes from another publisher among its own values.
// group: combining
marbles("-a---b---c|")
   .mergeWith(marbles("--x-y-|"));
