// log with a category, a level and signal types.
Flux.just(1, 2).log("cat", java.util.logging.Level.FINE, SignalType.ON_NEXT).map(x -> x + 1).log("b", java.util.logging.Level.INFO, SignalType.REQUEST, SignalType.CANCEL);
