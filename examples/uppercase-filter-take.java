// A chain of three operators, and how `take` ends the stream.
marbles("-a--b-c--d|")
   .map(x -> x.toUpperCase())
   .filter(x -> !x.equals("B"))
   .take(2)
   .subscribe(x -> log(x));
