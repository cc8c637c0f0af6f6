package java.util.concurrent;

/** Lets a changing number of threads wait for each other, phase after phase. */
public class Phaser {
    private int phase;
    private int parties;
    private int missing;
    private boolean terminated;

    /** Creates a phaser without parties. */
    public Phaser() { this(0); }

    /** Creates a phaser with that many parties. */
    public Phaser(int parties) {
        if (parties < 0 || parties > 65535) {
            throw new IllegalArgumentException("Illegal number of parties");
        }
        this.parties = parties;
        this.missing = parties;
    }

    /** Adds a party and gives the phase. */
    public int register() { return bulkRegister(1); }

    /** Adds parties and gives the phase. */
    public synchronized int bulkRegister(int parties) {
        if (parties < 0) {
            throw new IllegalArgumentException();
        }
        if (!terminated) {
            this.parties += parties;
            this.missing += parties;
        }
        return getPhase();
    }

    private int arrive(boolean leave) {
        if (terminated) {
            return getPhase();
        }
        if (missing <= 0) {
            throw new IllegalStateException("Attempted arrival of unregistered party for " + this);
        }
        int old = phase;
        missing--;
        if (leave) {
            parties--;
        }
        if (missing == 0) {
            if (onAdvance(phase, parties)) {
                terminated = true;
            }
            phase = (phase + 1) & Integer.MAX_VALUE;
            missing = parties;
            notifyAll();
        }
        return old;
    }

    /** Arrives without waiting and gives the phase. */
    public synchronized int arrive() { return arrive(false); }

    /** Arrives without waiting, and is no party any more. */
    public synchronized int arriveAndDeregister() { return arrive(true); }

    /** Arrives and waits for the others; gives the next phase. */
    public int arriveAndAwaitAdvance() {
        int old;
        synchronized (this) {
            old = arrive(false);
        }
        return old < 0 ? old : awaitAdvance(old);
    }

    /** Waits until the phase is over; gives the next one. */
    public synchronized int awaitAdvance(int phase) {
        boolean interrupted = false;
        while (phase >= 0 && this.phase == phase && !terminated) {
            try {
                wait();
            } catch (InterruptedException retry) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return phase < 0 ? phase : getPhase();
    }

    /** Waits until the phase is over or the thread is interrupted. */
    public synchronized int awaitAdvanceInterruptibly(int phase) throws InterruptedException {
        while (phase >= 0 && this.phase == phase && !terminated) {
            wait();
        }
        return phase < 0 ? phase : getPhase();
    }

    /** Ends the phaser. */
    public synchronized void forceTermination() {
        terminated = true;
        notifyAll();
    }

    /** Gives the phase; negative if the phaser has ended. */
    public final synchronized int getPhase() { return terminated ? phase + Integer.MIN_VALUE : phase; }

    /** Gives the number of parties. */
    public synchronized int getRegisteredParties() { return parties; }

    /** Gives the number of parties that have arrived. */
    public synchronized int getArrivedParties() { return parties - missing; }

    /** Gives the number of parties that have not arrived. */
    public synchronized int getUnarrivedParties() { return missing; }

    /** Tells whether the phaser has ended. */
    public synchronized boolean isTerminated() { return terminated; }

    /** Is called at the end of a phase; tells whether the phaser ends. */
    protected boolean onAdvance(int phase, int registeredParties) { return registeredParties == 0; }

    @Override
    public synchronized String toString() {
        return super.toString() + "[phase = " + getPhase() + " parties = " + parties + " arrived = " + getArrivedParties() + "]";
    }
}
