// Puts operators into the chain that know the context of the subscriber.
// group: transforming
marbles("-a-b|")
   .transformDeferredContextual((letters, context) -> letters.map(x -> x + context.get("mark")))
   .contextWrite(context -> context.put("mark", "!"));
