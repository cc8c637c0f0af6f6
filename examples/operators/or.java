// Goes on with another publisher if that is the first to say anything.
// group: combining
marbles("----a-b|")
   .or(marbles("--x---y|"));
