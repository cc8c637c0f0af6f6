// Lets each value through once.
// group: filtering
marbles("-a-b-a-c-b|")
   .distinct();
