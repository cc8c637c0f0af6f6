// By first letter.
marbles("-a-a-b-b-a|").windowUntilChanged().concatMap(w -> w.reduce("", String::concat));
