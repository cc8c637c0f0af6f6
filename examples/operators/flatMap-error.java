// An error of one inner publisher cancels the others and ends it all.
// group: transforming
marbles("-a-b|")
   .flatMap(x -> x.equals("b") ? marbles("-#") : marbles("---1--2|"));
