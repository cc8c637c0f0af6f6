// Whoever cancels while it gets the last list sees the end; lists with gaps wait for no demand then.
marbles("abc|").buffer(2).takeWhile(l -> !l.contains("c")).subscribe();
marbles("abcd|").buffer(2, 3).subscribe(new BaseSubscriber<List<String>>() {
    @Override protected void hookOnSubscribe(Subscription s) { s.request(1); }
    @Override protected void hookOnNext(List<String> v) { log(v); }
});
marbles("a--b--c--d|").buffer(2, 3).takeWhile(l -> !l.contains("d"));
