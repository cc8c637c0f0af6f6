// Lets values through until another publisher says something.
// group: filtering
marbles("-a-b-c-d|")
   .takeUntilOther(marbles("----x|"));
