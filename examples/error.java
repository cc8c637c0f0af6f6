// `map` throws: the error goes down, the cancel goes up, 3 is never seen.
numbers("-1-2-3|")
   .map(n -> 12 / (n - 2))
   .filter(n -> n != 0)
   .subscribe(n -> log(n));
