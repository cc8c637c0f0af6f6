// Makes its source from the context of the subscriber.
// group: creating
Flux.deferContextual(context -> Flux.just("hello", context.get("name")))
   .contextWrite(context -> context.put("name", "Joe"));
