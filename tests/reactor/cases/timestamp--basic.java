// With the time.
marbles("-a--b|").timestamp().map(t -> t.getT1() + t.getT2());
