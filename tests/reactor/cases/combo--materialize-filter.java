// Errors left out.
marbles("a-#").materialize().filter(s -> !s.isOnError()).dematerialize();
