// Hides what kind of publisher the source is, so that nothing is done in a shorter way.
// group: debugging
Flux.range(1, 3)
   .hide();
