// The error goes on though a window made the subscriber cancel.
marbles("a--b--c--#").window(2, 3).concatMap(w -> w);
