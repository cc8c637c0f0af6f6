// Begins another sequence whenever a value differs from the one before.
// group: grouping
marbles("-a-a-b-b|")
   .windowUntilChanged()
   .flatMap(window -> window.count());
