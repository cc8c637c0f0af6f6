// Leaves out values until another publisher says something.
// group: filtering
marbles("-a-b-c-d|")
   .skipUntilOther(marbles("----x|"));
