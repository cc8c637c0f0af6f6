// It starts when the other does.
marbles("a-b|").delaySubscription(marbles("--x")).startWith("s");
