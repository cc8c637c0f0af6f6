// Waits until all of several publishers are over, and then fails if one of them has failed.
// group: combining
Mono.whenDelayError(marbles("-a-#"), marbles("---x---|"));
