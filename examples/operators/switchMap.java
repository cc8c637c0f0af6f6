// Goes on with a publisher for each value, and drops it as soon as the next value comes.
// `b` comes before `2`: what `a` began is cancelled.
// group: transforming
marbles("-a--b----|")
   .switchMap(x -> marbles("-1--2|").map(y -> x + y));
