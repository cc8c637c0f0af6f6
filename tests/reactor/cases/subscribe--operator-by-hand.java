// An operator written by hand hands the subscription of its source down.
static Publisher<Integer> seen(Flux<Integer> source) {
  return down -> source.subscribe(new CoreSubscriber<Integer>() {
    public void onSubscribe(Subscription s) { down.onSubscribe(s); }
    public void onNext(Integer x) { log("through " + x); down.onNext(x); }
    public void onError(Throwable e) { down.onError(e); }
    public void onComplete() { down.onComplete(); }
  });
}
Flux.from(seen(Flux.range(1, 5))).map(x -> x * 10).take(2).subscribe(x -> log(x));
Flux.from(seen(Flux.just(1, 2, 3))).limitRate(1).subscribe(x -> log("t" + x));
