// Nothing is asked of a source that was cancelled.
marbles("-a-b-c|").skip(Duration.ofMillis(200)).groupBy(x -> x.charAt(0)).concatMap(g -> g).next();
