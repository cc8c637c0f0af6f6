// Values before.
marbles("-a|").startWith("x", "y");
