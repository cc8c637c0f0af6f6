// The source fails: the list is lost.
marbles("-a-b-#").buffer(3);
