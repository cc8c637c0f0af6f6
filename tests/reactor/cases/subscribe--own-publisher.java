// Publishers that extend Flux and Mono.
Flux<Integer> own = new Flux<Integer>() {
  @Override public void subscribe(CoreSubscriber<? super Integer> actual) { Flux.just(1, 2).subscribe(actual); }
};
own.map(x -> x * 2).subscribe(x -> log(x));
own.subscribe(x -> log("direct " + x));
Mono<Integer> one = new Mono<Integer>() {
  @Override public void subscribe(CoreSubscriber<? super Integer> actual) { Mono.just(7).subscribe(actual); }
};
one.map(x -> x * 2).subscribe(x -> log(x));
Flux.concat(own, one).take(2).subscribe(x -> log("c" + x));
Flux<Integer> count = new Flux<Integer>() {
  @Override public void subscribe(CoreSubscriber<? super Integer> s) {
    log("for " + s.currentContext().size());
    s.onSubscribe(new Subscription() {
      int n = 5; boolean over;
      public void request(long r) { while (r-- > 0 && !over) { if (n == 0) { over = true; s.onComplete(); } else s.onNext(n--); } }
      public void cancel() { over = true; log("cancelled at " + n); }
    });
  }
};
count.filter(x -> x % 2 == 1).take(2).subscribe(x -> log(x));
