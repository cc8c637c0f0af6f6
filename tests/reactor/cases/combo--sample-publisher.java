// Sampled by another source.
marbles("abc-d-ef|").sample(marbles("--x--x-|"));
