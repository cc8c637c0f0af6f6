// One list is enough.
numbers("-1-2-3-4-5|").bufferUntil(x -> x % 2 == 0).take(1);
