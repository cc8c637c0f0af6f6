// A lambda may catch a fatal error that leaves a subscribe inside of it.
Flux.just("a", "b")
    .map(x -> {
        try {
            Flux.just(1).map(y -> { if (x.equals("a")) throw new InternalError("inside"); return y; }).subscribe(y -> log(x + y));
            return x;
        } catch (InternalError e) {
            log("caught " + e.getMessage());
            return x + "!";
        }
    })
    .subscribe(x -> log(x), e -> log("error " + e));
