// === java-futures-all ===
List<CompletableFuture<String>> l = Stream.of("a", "b", "c").map(s -> CompletableFuture.supplyAsync(() -> s.toUpperCase())).collect(Collectors.toList()); CompletableFuture<Void> all = CompletableFuture.allOf(l.toArray(new CompletableFuture[0])); System.out.println(all.thenApply(v -> l.stream().map(CompletableFuture::join).collect(Collectors.joining())).join()); CompletableFuture<Object> any = CompletableFuture.anyOf(new CompletableFuture<>(), CompletableFuture.completedFuture("q")); System.out.println(any.join()); CompletableFuture<Integer> x = new CompletableFuture<>(), y = new CompletableFuture<>(); x.thenAcceptBoth(y, (a, b) -> System.out.println(a + b)); x.runAfterEither(y, () -> System.out.println("either")); x.applyToEither(y, v -> v * 10).thenAccept(System.out::println); x.runAfterBoth(y, () -> System.out.println("both")); x.complete(1); y.complete(2); CompletableFuture<Void> af = CompletableFuture.allOf(CompletableFuture.failedFuture(new IllegalStateException("f")), CompletableFuture.completedFuture(1)); try { af.join(); } catch (CompletionException e) { System.out.println(e); } CompletableFuture<String> to = new CompletableFuture<String>().orTimeout(10, TimeUnit.MILLISECONDS); try { to.join(); } catch (CompletionException e) { System.out.println(e); } System.out.println(new CompletableFuture<String>().completeOnTimeout("dflt", 5, TimeUnit.MILLISECONDS).join()); System.out.println(CompletableFuture.supplyAsync(() -> "d", CompletableFuture.delayedExecutor(5, TimeUnit.MILLISECONDS)).join()); CompletableFuture<Void> r = CompletableFuture.runAsync(() -> System.out.println("ran")); r.join(); System.out.println(r.thenRun(() -> System.out.println("then")).thenApply(v -> v == null).get()); CompletableFuture<Integer> o = new CompletableFuture<>(); o.complete(1); o.obtrudeValue(2); System.out.println(o.join()); System.out.println(CompletableFuture.failedFuture(new RuntimeException("z")).exceptionallyCompose(e -> CompletableFuture.completedFuture("rec " + e.getMessage())).join()); CompletableFuture<Integer> h = CompletableFuture.completedFuture(1).<Integer>thenApply(v -> { throw new ArithmeticException("ar"); }); h.whenComplete((v, e) -> { throw new RuntimeException("in wc"); }).handle((v, e) -> { System.out.println(e); return 1; }); CompletableFuture.completedFuture(1).whenComplete((v, e) -> { throw new RuntimeException("wc2"); }).handle((v, e) -> { System.out.println(e); return 1; }); h.thenCompose(v -> CompletableFuture.completedFuture(v)).exceptionally(e -> { System.out.println(e); return 0; }); System.out.println(CompletableFuture.completedFuture(5).thenCompose(v -> CompletableFuture.<String>failedFuture(new IllegalStateException("inner"))).handle((v, e) -> e + "").join()); CompletableFuture<String> wrapped = CompletableFuture.supplyAsync(() -> { throw new CompletionException(new IllegalStateException("already")); }); System.out.println(wrapped.handle((v, e) -> e.toString()).join()); System.out.println(CompletableFuture.completedFuture("s").toString().contains("Completed normally")); System.out.println(CompletableFuture.completedStage(3).toCompletableFuture().join()); System.out.println(new CompletableFuture<Integer>().getNumberOfDependents());
//> ABC
//> q
//> 10
//> either
//> both
//> 3
//> java.util.concurrent.CompletionException: java.lang.IllegalStateException: f
//> java.util.concurrent.CompletionException: java.util.concurrent.TimeoutException
//> dflt
//> d
//> ran
//> then
//> true
//> 2
//> rec z
//> java.util.concurrent.CompletionException: java.lang.ArithmeticException: ar
//> java.util.concurrent.CompletionException: java.lang.RuntimeException: wc2
//> java.util.concurrent.CompletionException: java.lang.ArithmeticException: ar
//> java.util.concurrent.CompletionException: java.lang.IllegalStateException: inner
//> java.util.concurrent.CompletionException: java.lang.IllegalStateException: already
//> true
//> 3
//> 0

// === java-futures-basics ===
CompletableFuture<Integer> f = CompletableFuture.supplyAsync(() -> 20); System.out.println(f.thenApply(x -> x + 1).thenCombine(CompletableFuture.completedFuture(2), (a, b) -> a * b).thenCompose(x -> CompletableFuture.supplyAsync(() -> x + 0.5)).join()); CompletableFuture<String> c = new CompletableFuture<>(); System.out.println(c.isDone() + "" + c.getNow("now") + c.complete("v") + c.complete("w") + c.get() + c.isDone()); CompletableFuture<Integer> bad = CompletableFuture.supplyAsync(() -> { if (true) throw new IllegalArgumentException("arg"); return 1; }); try { bad.join(); } catch (CompletionException e) { System.out.println(e.getMessage() + " / " + e.getCause()); } try { bad.get(); } catch (ExecutionException e) { System.out.println(e.getMessage() + " / " + e.getCause()); } System.out.println(bad.exceptionally(e -> { System.out.println(e); return -1; }).join()); System.out.println(bad.handle((v, e) -> v + ":" + e).join()); System.out.println(bad.thenApply(x -> x + 1).handle((v, e) -> e.getClass().getSimpleName() + e.getCause().getMessage()).join()); bad.whenComplete((v, e) -> System.out.println("wc " + v + e)); System.out.println(bad.isCompletedExceptionally() + "" + bad.isCancelled()); CompletableFuture<Integer> ce = new CompletableFuture<>(); ce.completeExceptionally(new RuntimeException("direct")); ce.exceptionally(e -> { System.out.println("d " + e); return 0; }); ce.thenApply(x -> x).exceptionally(e -> { System.out.println("t " + e); return 0; }); try { ce.join(); } catch (CompletionException e) { System.out.println(e); } try { ce.get(); } catch (ExecutionException e) { System.out.println(e); } try { ce.getNow(1); } catch (CompletionException e) { System.out.println("gn " + e); } CompletableFuture<String> can = new CompletableFuture<>(); can.cancel(true); System.out.println(can.isCancelled()); try { can.join(); } catch (CancellationException e) { System.out.println(e); } can.thenApply(x -> x).handle((v, e) -> { System.out.println(e); return 0; }); try { can.thenRun(() -> {}).join(); } catch (CompletionException e) { System.out.println(e); }
//> 42.5
//> falsenowtruefalsevtrue
//> java.lang.IllegalArgumentException: arg / java.lang.IllegalArgumentException: arg
//> java.lang.IllegalArgumentException: arg / java.lang.IllegalArgumentException: arg
//> java.util.concurrent.CompletionException: java.lang.IllegalArgumentException: arg
//> -1
//> null:java.util.concurrent.CompletionException: java.lang.IllegalArgumentException: arg
//> CompletionExceptionarg
//> wc nulljava.util.concurrent.CompletionException: java.lang.IllegalArgumentException: arg
//> truefalse
//> d java.lang.RuntimeException: direct
//> t java.util.concurrent.CompletionException: java.lang.RuntimeException: direct
//> java.util.concurrent.CompletionException: java.lang.RuntimeException: direct
//> java.util.concurrent.ExecutionException: java.lang.RuntimeException: direct
//> gn java.util.concurrent.CompletionException: java.lang.RuntimeException: direct
//> true
//> java.util.concurrent.CancellationException
//> java.util.concurrent.CompletionException: java.util.concurrent.CancellationException
//> java.util.concurrent.CompletionException: java.util.concurrent.CancellationException

// === java-futures-order ===
ExecutorService ex = Executors.newFixedThreadPool(1); List<String> log = Collections.synchronizedList(new ArrayList<>()); CompletableFuture<Void> a = CompletableFuture.runAsync(() -> log.add("a"), ex).thenRunAsync(() -> log.add("b"), ex).thenRun(() -> log.add("c")); a.join(); System.out.println(log); CompletableFuture<String> root = new CompletableFuture<>(); for (int i = 0; i < 4; i++) { int n = i; root.thenAccept(s -> System.out.println(s + n)); } CompletableFuture<String> n = root.thenApply(s -> s + "!"); n.thenAccept(s -> System.out.println("n1" + s)); n.thenAccept(s -> System.out.println("n2" + s)); root.complete("r"); ex.shutdown(); System.out.println(ex.awaitTermination(1, TimeUnit.SECONDS)); CompletableFuture<Integer> p = CompletableFuture.supplyAsync(() -> { try { Thread.sleep(50); } catch (InterruptedException e) { throw new RuntimeException(e); } return 7; }); System.out.println(p.isDone() + " " + p.getNow(-1) + " " + p.join() + " " + p.getNow(-1)); try { new CompletableFuture<String>().get(10, TimeUnit.MILLISECONDS); } catch (TimeoutException e) { System.out.println(e); }
//> [a, b, c]
//> n1r!
//> n2r!
//> r3
//> r2
//> r1
//> r0
//> true
//> false -1 7 7
//> java.util.concurrent.TimeoutException

// === java-futures-uncaught ===
CompletableFuture.supplyAsync(() -> { Object o = "x"; return (Integer) o > 1; }).thenApply(b -> !b).join();
//> !! java.util.concurrent.CompletionException: java.lang.ClassCastException: class java.lang.String cannot be cast to class java.lang.Integer (java.lang.String and java.lang.Integer are in module java.base of loader 'bootstrap')

// === java-futures-uncaught2 ===
ExecutorService ex = Executors.newSingleThreadExecutor(); Future<Integer> f = ex.submit(() -> 1 / 0); ex.shutdown(); f.get();
//> !! java.util.concurrent.ExecutionException: java.lang.ArithmeticException: / by zero
