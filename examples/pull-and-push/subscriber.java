// Pushed to a subscriber: it says how many words it can take, and is called when they come.
new Library().words().subscribe(new Subscriber<String>() {
    private Subscription subscription;
    private int found;

    public void onSubscribe(Subscription subscription) {
        this.subscription = subscription;
        subscription.request(1);
    }

    public void onNext(String word) {
        if (word.length() > 3) {
            log(word.toUpperCase());
            found++;
        }
        if (found < 2) {
            subscription.request(1);
        } else {
            subscription.cancel();
        }
    }

    public void onError(Throwable error) {
        log("failed: " + error.getMessage());
    }

    public void onComplete() {
    }
});
log("main is free");
