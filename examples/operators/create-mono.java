// Turns a callback that is called once into a publisher of one value.
// group: creating
Mono.create(sink -> call("--a|", new Callback<List<String>>() {
   public void onSuccess(List<String> values) { sink.success(values.get(0)); }
   public void onError(Throwable error) { sink.error(error); }
}));
