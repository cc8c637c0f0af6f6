// At the very time.
marbles("--a--b|").timeout(Duration.ofMillis(200));
