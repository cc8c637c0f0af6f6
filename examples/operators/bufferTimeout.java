// Gathers values in lists, each ended by a size or by a time, whichever comes first.
// `abc` are enough at once; `d` waits for 500 ms.
// group: grouping
marbles("-abc-d------e|")
   .bufferTimeout(3, Duration.ofMillis(500));
