package reactor.core.publisher;

import reactor.core.Disposable;

/** Something of an operator that can be stopped. */
final class HostDisposable implements Disposable {
    public native void dispose();

    public native boolean isDisposed();
}
