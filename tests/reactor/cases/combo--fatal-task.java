// A fatal error in a task ends the task: no onError sees it, and the source is not cancelled.
marbles("-a-b-c|")
    .map(x -> { if (x.equals("b")) throw new LinkageError("link"); return x; })
    .doFinally(s -> log("finally " + s))
    .subscribe(x -> log(x), e -> log("error " + e));
