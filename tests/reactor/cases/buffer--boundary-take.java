// It completes although its last list makes the subscriber cancel.
marbles("a--b--c--d|").filter(x -> !x.startsWith("b")).buffer(marbles("--x")).map(l -> String.join("", l)).takeUntil(x -> x.startsWith("c"));
