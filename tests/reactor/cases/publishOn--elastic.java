// A worker that is given back.
marbles("-a|").publishOn(Schedulers.boundedElastic()).concatWith(marbles("-b|").publishOn(Schedulers.boundedElastic()));
