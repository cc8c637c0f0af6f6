// Several values at one instant: no time between them, yet an order.
marbles("-(abc)--(de|)")
   .filter(x -> !x.equals("b"))
   .map(x -> x + x)
   .subscribe(x -> log(x));
