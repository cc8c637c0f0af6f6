// Groups that were not read are asked for when only the subscriber is left.
marbles("abcdabcd|").buffer(Duration.ofMillis(200)).map(l -> String.join("", l)).groupBy(x -> x.charAt(0)).concatMap(g -> g);
