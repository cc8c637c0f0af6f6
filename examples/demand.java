// `take` asks for 3 values; `filter` asks for one more when it drops one.
numbers("-1-2-3-4-5-6|")
   .filter(n -> n % 2 == 0)
   .take(3)
   .subscribe(n -> log(n));
