// When, and how long since.
marbles("-a--b|").elapsed().map(t -> t.getT1() + t.getT2()).timestamp().map(t -> t.getT1() + t.getT2());
