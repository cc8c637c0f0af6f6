// Who hears of the end first.
marbles("a|").doOnTerminate(() -> log("terminate")).doAfterTerminate(() -> log("after")).doFinally(s -> log("finally " + s)).doOnComplete(() -> log("complete"));
