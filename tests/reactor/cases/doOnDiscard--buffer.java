// What is in the list at the end.
marbles("-a-b-c#").buffer(2).doOnDiscard(String.class, x -> log("discarded " + x)).onErrorComplete();
