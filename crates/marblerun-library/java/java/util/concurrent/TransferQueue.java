package java.util.concurrent;

/** A queue on which a thread may wait until its element is taken. */
public interface TransferQueue<E> extends BlockingQueue<E> {
    /** Gives the element to a thread that waits, if there is one. */
    boolean tryTransfer(E e);

    /** Gives the element to a thread, waiting for one. */
    void transfer(E e) throws InterruptedException;

    /** Gives the element to a thread, waiting for one at most that long. */
    boolean tryTransfer(E e, long timeout, TimeUnit unit) throws InterruptedException;

    /** Tells whether a thread waits for an element. */
    boolean hasWaitingConsumer();

    /** Gives the number of threads that wait for an element. */
    int getWaitingConsumerCount();
}
