// Marks a place in the chain that is named where an error is reported.
// group: debugging
marbles("-a-#")
   .checkpoint("letters");
