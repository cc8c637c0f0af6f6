// Cancelled on the way.
Disposable disposable = marbles("-a-b-c|").delaySequence(Duration.ofMillis(200)).subscribe();
later(Duration.ofMillis(450), disposable::dispose);
