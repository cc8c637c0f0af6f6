// Subscribes to its source again when it fails, so many times.
// The values from before the error come again.
// group: errors
marbles("-a-b-#")
   .retry(1);
