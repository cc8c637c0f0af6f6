// Once everything was asked for there is nothing to add.
marbles("-c-b-a-").timeout(Duration.ofMillis(100), marbles("x-y|")).skip(Duration.ofMillis(250));
