// Into sets.
marbles("-a-a-b-b|").buffer(2, HashSet::new);
