// A cancel after the end still reaches the source.
marbles("-a-b-c|").limitRate(4).buffer(marbles("--"));
