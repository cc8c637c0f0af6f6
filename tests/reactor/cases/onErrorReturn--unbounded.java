// Once everything was asked for there is nothing to add.
marbles("a--b--c--d|").onErrorReturn("e").groupBy(x -> x.charAt(0)).flatMap(g -> g);
