// Another source instead.
marbles("-a-b-c|").switchOnFirst((s, f) -> marbles("-x-y|"));
