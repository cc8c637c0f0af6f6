// The error goes on though the window made the subscriber cancel.
marbles("-a-b-#").window(4).flatMap(w -> w);
