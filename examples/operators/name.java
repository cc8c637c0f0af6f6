// Gives the sequence a name for whoever measures it; the signals stay as they are.
// group: debugging
marbles("-a-b|")
   .name("letters");
