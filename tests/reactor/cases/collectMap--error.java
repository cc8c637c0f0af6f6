// The key cannot be made.
numbers("-1-0|").collectMap(x -> 1 / x);
