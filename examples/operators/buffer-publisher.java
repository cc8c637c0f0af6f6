// Ends a list and begins another whenever another publisher says something.
// group: grouping
marbles("-a-b-c-d-e|")
   .buffer(marbles("----x---x---|"));
