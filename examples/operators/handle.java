// Decides for each value whether to emit one, none, or to end.
// group: transforming
numbers("-1-2-3-4-5|").handle((n, sink) -> {
   if (n == 4) sink.complete();
   else if (n % 2 == 1) sink.next("n" + n);
});
