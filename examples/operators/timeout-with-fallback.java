// Goes on with another publisher if the next value does not come within a time.
// If `b` came within 400 ms of `a`, the fallback would not be needed.
// group: time
marbles("-a------b|")
   .timeout(Duration.ofMillis(400), marbles("-x-y|"));
