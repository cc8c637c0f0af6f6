// What is asked after a cancel or the end goes to the source all the same.
marbles("(abc|)").switchOnFirst((s, f) -> f).next().subscribe();
marbles("(abc|)").switchOnFirst((s, f) -> f).concatMap(x -> marbles("|"), 1).subscribe();
