// Leaves out the one value and keeps the end.
// group: filtering
marbles("--a|").next()
   .ignoreElement();
