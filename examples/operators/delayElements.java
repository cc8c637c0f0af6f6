// Lets each value wait for a time, one after the other.
// It asks for one value at a time: values that are quicker than the delay pile up in the source.
// group: time
marbles("-abc|")
   .delayElements(Duration.ofMillis(300));
