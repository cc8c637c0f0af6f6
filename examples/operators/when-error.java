// Fails as soon as one of several publishers fails, and cancels the others.
// group: combining
Mono.when(marbles("-a-#"), marbles("---x---|"));
