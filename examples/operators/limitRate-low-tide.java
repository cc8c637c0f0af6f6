// Asks for a few values at a time, and for more when so many have come.
// group: back pressure
marbles("-abcdef|")
   .limitRate(4, 2);
