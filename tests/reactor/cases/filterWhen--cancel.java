// Cancelled while deciding.
numbers("-1-2-3|").filterWhen(x -> Mono.just(true).delayElement(Duration.ofMillis(50))).take(1);
