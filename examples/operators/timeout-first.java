// Fails if the first value has not come when another publisher says something; those after it may take their time.
// group: time
marbles("--a------b|")
   .timeout(Mono.delay(Duration.ofMillis(400)));
