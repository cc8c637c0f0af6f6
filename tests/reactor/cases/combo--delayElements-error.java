// The error does not wait.
marbles("ab#").delayElements(Duration.ofMillis(100));
