// When another source signals.
marbles("-a|").delaySubscription(marbles("--x-y|"));
