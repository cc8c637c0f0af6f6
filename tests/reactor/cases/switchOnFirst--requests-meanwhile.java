// What is asked for meanwhile is nothing new.
marbles("-a-b-c|").switchOnFirst((s, f) -> f).withLatestFrom(marbles("--"), (a, b) -> a + b);
