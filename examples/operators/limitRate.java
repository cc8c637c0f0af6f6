// Asks for a few values at a time, however many are wanted.
// Four at first, then three more when three have come.
// group: back pressure
marbles("-abcdefgh|")
   .limitRate(4);
