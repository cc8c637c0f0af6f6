// Two lists at once.
marbles("-a-b-c-d-e|").bufferWhen(marbles("x--y---|"), x -> marbles("---|"));
