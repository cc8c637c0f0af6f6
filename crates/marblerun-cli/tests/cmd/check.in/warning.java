marbles("-a?|").map(x -> x)
