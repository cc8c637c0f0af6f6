// Gives the sequence a label for whoever measures it; the signals stay as they are.
// group: debugging
marbles("-a-b|")
   .tag("kind", "letters");
