// Makes a group of each rail, with its number as key.
// group: threads
marbles("-a-b-c-d|")
   .parallel(2)
   .groups()
   .flatMap(rail -> rail.map(x -> rail.key() + x));
