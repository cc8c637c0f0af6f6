// The first timer takes a worker though values came before it.
marbles("a--b--c--d|").startWith("s", "t").timeout(Duration.ofMillis(200), marbles("x-y|"));
