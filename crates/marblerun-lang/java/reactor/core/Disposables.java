package reactor.core;

import java.util.ArrayList;
import java.util.List;

/** Makes disposables. */
public final class Disposables {
    private Disposables() {}

    /** One that stops several. */
    public static Disposable.Composite composite() {
        return new ListOf();
    }

    /** One that stops several. */
    public static Disposable.Composite composite(Disposable... all) {
        ListOf list = new ListOf();
        for (Disposable one : all) {
            list.add(one);
        }
        return list;
    }

    /** One that stops several. */
    public static Disposable.Composite composite(Iterable<? extends Disposable> all) {
        ListOf list = new ListOf();
        for (Disposable one : all) {
            list.add(one);
        }
        return list;
    }

    /** One that can be exchanged. */
    public static Disposable.Swap swap() {
        return new Holder();
    }

    /** One that only remembers. */
    public static Disposable single() {
        return new Single(false);
    }

    /** One that was stopped. */
    public static Disposable disposed() {
        return new Single(true);
    }

    /** One that is never stopped. */
    public static Disposable never() {
        return () -> {};
    }

    private static final class Single implements Disposable {
        private boolean disposed;

        Single(boolean disposed) {
            this.disposed = disposed;
        }

        public void dispose() {
            disposed = true;
        }

        public boolean isDisposed() {
            return disposed;
        }
    }

    private static final class ListOf implements Disposable.Composite {
        private final List<Disposable> all = new ArrayList<>();
        private boolean disposed;

        public boolean add(Disposable disposable) {
            if (disposed) {
                disposable.dispose();
                return false;
            }
            return all.add(disposable);
        }

        public boolean remove(Disposable disposable) {
            return all.remove(disposable);
        }

        public int size() {
            return all.size();
        }

        public void dispose() {
            if (disposed) {
                return;
            }
            disposed = true;
            for (Disposable one : new ArrayList<>(all)) {
                one.dispose();
            }
            all.clear();
        }

        public boolean isDisposed() {
            return disposed;
        }
    }

    private static final class Holder implements Disposable.Swap {
        private Disposable held;
        private boolean disposed;

        public boolean update(Disposable next) {
            Disposable before = held;
            boolean taken = replace(next);
            if (taken && before != null) {
                before.dispose();
            }
            return taken;
        }

        public boolean replace(Disposable next) {
            if (disposed) {
                if (next != null) {
                    next.dispose();
                }
                return false;
            }
            held = next;
            return true;
        }

        public Disposable get() {
            return held;
        }

        public void dispose() {
            if (disposed) {
                return;
            }
            disposed = true;
            if (held != null) {
                held.dispose();
            }
        }

        public boolean isDisposed() {
            return disposed;
        }
    }
}
