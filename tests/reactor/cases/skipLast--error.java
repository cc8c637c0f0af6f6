// The last two are lost.
marbles("-a-b-c-#").skipLast(2);
