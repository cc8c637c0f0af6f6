// Goes on with the publisher that is first to say anything, and cancels the others.
// group: combining
Flux.firstWithSignal(marbles("----a-b|"), marbles("--x---y|"));
