package reactor.core.publisher;

import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;
import org.reactivestreams.*;
import reactor.core.*;
import reactor.core.scheduler.*;
import reactor.util.context.*;
import reactor.util.function.*;
import reactor.util.retry.*;
import java.time.Duration;

/** A stream that begins for all of its subscribers when it is connected. */
public abstract class ConnectableFlux<T> extends Flux<T> {
    /** See the reference guide of Reactor: {@code autoConnect}. */
    public native Flux<T> autoConnect();

    /** See the reference guide of Reactor: {@code autoConnect}. */
    public native Flux<T> autoConnect(int count);

    /** See the reference guide of Reactor: {@code autoConnect}. */
    public native Flux<T> autoConnect(int count, Consumer<? super Disposable> consumer);

    /** Connects a [{@code ConnectableFlux}] when enough have subscribed. */
    public native Disposable connect();

    /** Connects a [{@code ConnectableFlux}] when enough have subscribed. */
    public native void connect(Consumer<? super Disposable> consumer);

    /** Passes everything through, but is a type of its own. */
    public native ConnectableFlux<T> hide();

    /** See the reference guide of Reactor: {@code refCount}. */
    public native Flux<T> refCount();

    /** See the reference guide of Reactor: {@code refCount}. */
    public native Flux<T> refCount(int count);

    /** See the reference guide of Reactor: {@code refCount}. */
    public native Flux<T> refCount(int count, Duration duration);

    /** See the reference guide of Reactor: {@code refCount}. */
    public native Flux<T> refCount(int count, Duration duration, Scheduler scheduler);
}
