// The source is cancelled when time is up, not again.
marbles("a-b-a-c-c-|").take(Duration.ofMillis(250)).materialize().<String>dematerialize();
