// Does something with each signal from above: values, end and error.
// group: side effects
marbles("-a-b|")
   .doOnEach(signal -> log(signal.getType()));
