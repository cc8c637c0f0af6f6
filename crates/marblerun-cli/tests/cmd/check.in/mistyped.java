marbles("-a|").mpa(x -> x)
