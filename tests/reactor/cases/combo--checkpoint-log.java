// Marks change nothing.
marbles("a-#").checkpoint("here").log("category").onErrorComplete();
