// Small numbers in a row.
numbers("-1-2-9-3-9-4|").bufferWhile(x -> x < 5);
