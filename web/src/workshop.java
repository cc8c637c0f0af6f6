marbles("-a--b-c|")
    .map(x -> x.toUpperCase())
    .filter(x -> !x.equals("B"))
    .take(2)
