// The first signal is an error.
marbles("-#").switchOnFirst((s, f) -> f.onErrorReturn("e"));
