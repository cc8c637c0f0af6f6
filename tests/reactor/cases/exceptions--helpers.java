// What Exceptions says of exceptions.
Exception checked = new java.io.IOException("io");
RuntimeException plain = new IllegalStateException("state");
RuntimeException propagated = Exceptions.propagate(checked);
log(propagated);
log(propagated.getMessage());
log(propagated.getCause() == checked);
log(Exceptions.propagate(plain) == plain);
log(Exceptions.unwrap(propagated) == checked);
log(Exceptions.unwrap(plain) == plain);
log(Exceptions.unwrap(null));
try { Exceptions.propagate(new OutOfMemoryError("full")); } catch (Throwable e) { log(e); }
try { Exceptions.propagate(new StackOverflowError()); } catch (Throwable e) { log(e); }
RuntimeException bubble = Exceptions.bubble(checked);
log(bubble);
log(Exceptions.isBubbling(bubble) + " " + Exceptions.isBubbling(plain) + " " + Exceptions.isBubbling(null));
try { Exceptions.propagate(bubble); log("propagated"); } catch (Throwable e) { log("thrown " + e); }
log(Exceptions.unwrap(bubble));
RuntimeException exhausted = Exceptions.retryExhausted("enough", plain);
log(exhausted);
log(exhausted.getCause());
log(Exceptions.isRetryExhausted(exhausted) + " " + Exceptions.isRetryExhausted(plain) + " " + Exceptions.isRetryExhausted(null));
UnsupportedOperationException missing = Exceptions.errorCallbackNotImplemented(plain);
log(missing);
log(missing.getCause());
log(Exceptions.isErrorCallbackNotImplemented(missing) + " " + Exceptions.isErrorCallbackNotImplemented(plain) + " " + Exceptions.isErrorCallbackNotImplemented(null));
log(Exceptions.failWithOverflow());
log(Exceptions.failWithOverflow("too fast"));
log(Exceptions.isOverflow(Exceptions.failWithOverflow()) + " " + Exceptions.isOverflow(plain) + " " + Exceptions.isOverflow(null));
RuntimeException cancel = Exceptions.failWithCancel();
log(cancel);
log(Exceptions.isCancel(cancel) + " " + Exceptions.isCancel(plain) + " " + Exceptions.isCancel(null) + " " + Exceptions.isBubbling(cancel));
log(Exceptions.failWithRejected());
log(Exceptions.failWithRejected("busy"));
log(Exceptions.failWithRejected(plain));
log(Exceptions.failWithRejectedNotTimeCapable());
log(Exceptions.failWithRejected(Exceptions.failWithRejected("same")));
log(Exceptions.duplicateOnSubscribeException());
log(Exceptions.nullOrNegativeRequestException(-3));
RuntimeException both = Exceptions.multiple(plain, checked);
log(both);
log(both.getSuppressed().length);
log(Exceptions.isMultiple(both) + " " + Exceptions.isMultiple(plain) + " " + Exceptions.isMultiple(null));
log(Exceptions.unwrapMultiple(both));
log(Exceptions.unwrapMultiple(plain));
log(Exceptions.unwrapMultiple(null));
log(Exceptions.multiple());
log(Exceptions.multiple(List.of(plain, checked)).getSuppressed().length);
log(Exceptions.unwrapMultipleExcludingTracebacks(both));
log(Exceptions.isTraceback(plain) + " " + Exceptions.isTraceback(null));
Throwable added = Exceptions.addSuppressed((Throwable) checked, plain);
log(added == checked);
log(checked.getSuppressed().length);
log(Exceptions.addSuppressed(plain, plain) == plain);
log(plain.getSuppressed().length);
log(Exceptions.isFatal(plain) + " " + Exceptions.isFatal(bubble) + " " + Exceptions.isFatal(missing) + " " + Exceptions.isFatal(new OutOfMemoryError()) + " " + Exceptions.isFatal(new NoClassDefFoundError()) + " " + Exceptions.isFatal(new AssertionError()) + " " + Exceptions.isFatal(null));
log(Exceptions.isJvmFatal(plain) + " " + Exceptions.isJvmFatal(bubble) + " " + Exceptions.isJvmFatal(new StackOverflowError()) + " " + Exceptions.isJvmFatal(new LinkageError()) + " " + Exceptions.isJvmFatal(new Error()));
try { Exceptions.throwIfFatal(bubble); log("went on"); } catch (Throwable e) { log("thrown " + e); }
try { Exceptions.throwIfJvmFatal(bubble); log("went on"); } catch (Throwable e) { log("thrown " + e); }
try { Exceptions.throwIfFatal(plain); Exceptions.throwIfFatal(null); Exceptions.throwIfJvmFatal(null); log("went on"); } catch (Throwable e) { log("thrown " + e); }
try { Exceptions.throwIfJvmFatal(new LinkageError("link")); log("went on"); } catch (Throwable e) { log("thrown " + e); }
try { Exceptions.throwIfFatal(missing); log("went on"); } catch (Throwable e) { log("thrown " + e); }
log(Exceptions.wrapSource(plain));
log(Exceptions.unwrap(Exceptions.wrapSource(plain)));
log(Exceptions.TERMINATED.getMessage());
log(Exceptions.BACKPRESSURE_ERROR_QUEUE_FULL);
