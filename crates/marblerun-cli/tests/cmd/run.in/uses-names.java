names().map(x -> x + 1)
