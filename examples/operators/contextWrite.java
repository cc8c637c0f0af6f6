// Puts something into the context that the operators above it can read.
// The context travels up the chain with the subscription.
// group: side effects
Mono.deferContextual(context -> Mono.just("hello " + context.get("name")))
   .contextWrite(context -> context.put("name", "Joe"));
