// An error of one publisher cancels the others and ends it all.
// group: combining
Flux.merge(marbles("-a---b---c|"), marbles("--x-#"));
