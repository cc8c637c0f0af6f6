// Begins another sequence whenever another publisher says something.
// group: grouping
marbles("-a-b-c-|")
   .window(marbles("----x---|"))
   .flatMap(window -> window.count());
