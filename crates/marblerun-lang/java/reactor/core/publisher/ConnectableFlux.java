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
    /** Connects to the source when the first one subscribes, and stays connected. */
    public native Flux<T> autoConnect();

    /** Connects to the source when so many have subscribed, and stays connected. */
    public native Flux<T> autoConnect(int count);

    /** Connects to the source when so many have subscribed, and stays connected. */
    public native Flux<T> autoConnect(int count, Consumer<? super Disposable> consumer);

    /** Connects a [{@code ConnectableFlux}] when enough have subscribed. */
    public native Disposable connect();

    /** Connects a [{@code ConnectableFlux}] when enough have subscribed. */
    public native void connect(Consumer<? super Disposable> consumer);

    /** Passes everything through, but is a type of its own. */
    public native ConnectableFlux<T> hide();

    /** Connects to the source when the first one subscribes, and until the last is gone. */
    public native Flux<T> refCount();

    /** Connects to the source when so many have subscribed, and until the last of them is gone. */
    public native Flux<T> refCount(int count);

    /** Connects to the source when so many have subscribed, and until the last of them has been gone for that long. */
    public native Flux<T> refCount(int count, Duration duration);

    /** Connects to the source when so many have subscribed, and until the last of them has been gone for that long. */
    public native Flux<T> refCount(int count, Duration duration, Scheduler scheduler);
}
