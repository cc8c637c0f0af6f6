// Inner publishers see the context.
marbles("ab|").flatMap(x -> Mono.deferContextual(ctx -> Mono.just(x + ctx.get("user")).delayElement(Duration.ofMillis(50)))).contextWrite(ctx -> ctx.put("user", "joe"));
