// Waits until all of several publishers have completed.
// group: combining
Mono.when(marbles("-a-b|"), marbles("---x---|"));
