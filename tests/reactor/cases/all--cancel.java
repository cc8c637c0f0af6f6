// One is enough to know.
numbers("-1-2-3-4|").any(x -> x == 2);
