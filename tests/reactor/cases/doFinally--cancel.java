// After a cancel.
marbles("-a-b|").doFinally(s -> log(s)).take(1);
