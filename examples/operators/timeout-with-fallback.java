// Goes on with another publisher if the next value does not come within a time.
// Drag `b` to the left, and the fallback is not needed.
// group: time
marbles("-a------b|")
   .timeout(Duration.ofMillis(400), marbles("-x-y|"));
