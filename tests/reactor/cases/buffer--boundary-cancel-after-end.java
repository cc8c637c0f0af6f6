// The boundary is cancelled though it is complete, the source only once.
marbles("-a-b-c|").buffer(marbles("-x|")).map(l -> String.join("", l)).buffer(Duration.ofMillis(300));
