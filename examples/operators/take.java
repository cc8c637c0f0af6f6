// Lets the first few values through, then cancels and completes.
// It never asks for more than it lets through.
// group: filtering
marbles("-a-b-c-d|")
   .take(2);
