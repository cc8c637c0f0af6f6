// Between values.
marbles("-a--b|").elapsed().map(t -> t.getT1() + t.getT2());
