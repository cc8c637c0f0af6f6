// Each signal.
marbles("-a#").doOnEach(s -> log(s.getType())).onErrorComplete();
