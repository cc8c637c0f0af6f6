// The function for the end is called with the value.
Disposable d = Mono.just(1).subscribe(x -> log("value " + x), e -> log(e), () -> log("end"));
log(d.isDisposed());
Mono.just(2).subscribe(x -> log("value " + x), e -> log(e), () -> log("end"), s -> s.request(1));
Mono.empty().subscribe(x -> log("value " + x), e -> log(e), () -> log("end of empty"));
Mono.just(3).subscribe(x -> { throw new IllegalStateException("in value"); }, e -> log(e), () -> log("end all the same"));
Mono.just(4).subscribe(x -> log("value " + x), e -> log(e), () -> { throw new IllegalStateException("in end"); });
Mono.delay(Duration.ofMillis(50)).subscribe(x -> log("value " + x), e -> log(e), () -> log("end of delay"));
Mono.just(5).then().subscribe(x -> log("value " + x), e -> log(e), () -> log("end of then"));
