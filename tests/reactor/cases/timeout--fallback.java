// Another source instead.
marbles("-a----b|").timeout(Duration.ofMillis(250), marbles("x-y|"));
