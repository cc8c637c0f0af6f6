// Goes on with another publisher if there was no value.
// group: combining
marbles("---|")
   .switchIfEmpty(marbles("-x-y|"));
