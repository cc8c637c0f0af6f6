// Once everything was asked for there is nothing to add.
marbles("ab#").retry(1).filter(x -> x.equals("a"));
