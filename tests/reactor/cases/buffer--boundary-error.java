// The boundary fails.
marbles("-a-b-c-d|").buffer(marbles("---x-#"));
