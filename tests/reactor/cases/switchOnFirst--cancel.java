// By the first value; cancelled.
marbles("-a-b-c-d|").switchOnFirst((s, f) -> s.get().equals("a") ? f.map(x -> x + "!") : f).take(2);
