// What is thrown away.
numbers("-1-2-3|").filter(x -> x != 2).doOnDiscard(Integer.class, x -> log("discarded " + x));
