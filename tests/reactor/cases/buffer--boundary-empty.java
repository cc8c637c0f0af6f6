// Nothing between two boundaries.
marbles("-a------b|").buffer(marbles("--x-x-x-x"));
