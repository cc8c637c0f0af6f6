// A Disposable of one's own, Disposables, and what subscribe returns.
Disposable d = Flux.never().subscribe(); log(d.isDisposed()); d.dispose(); log(d.isDisposed());
Disposable e = Flux.just(1).subscribe(); log(e.isDisposed());
Disposable f = Flux.error(new RuntimeException()).subscribe(x -> {}, x -> {}); log(f.isDisposed());
log(Disposables.disposed().isDisposed()); log(Disposables.never().isDisposed()); Disposable s = Disposables.single(); s.dispose(); log(s.isDisposed());
Disposable.Composite c = Disposables.composite(d, s); log(c.size()); c.add(() -> log("own")); c.dispose(); log(c.add(() -> log("late"))); log(c.isDisposed());
Disposable.Composite l = Disposables.composite(List.of(d, s)); log(l.size());
