// Emits the newest value whenever another publisher says something.
// group: filtering
marbles("-a-b-c-d---|")
   .sample(marbles("----x----x-|"));
