package dev.freestone.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * When a faulty port fails and with what. Counts the calls of all ports that share it, from 1 on, so that a test can run
 * once without faults, read {@link #calls()}, and then let each call fail in turn. Thread-safe.
 */
public final class Faults {
    private final int first;
    private final int last;
    private final Moment moment;
    private final Supplier<Optional<Throwable>> strike;
    private final List<String> trace = new ArrayList<>();

    /** Whether a failing call has its effect. */
    public enum Moment {
        /** It fails instead of its effect. */
        BEFORE,
        /** It has its effect and fails then, as when the answer is lost. */
        AFTER
    }

    private Faults(int first, int last, Moment moment, Supplier<Optional<Throwable>> strike) {
        this.first = first;
        this.last = last;
        this.moment = moment;
        this.strike = strike;
    }

    /**
     * No fault; only counts.
     *
     * @return the plan
     */
    public static Faults none() {
        return new Faults(Integer.MAX_VALUE, 0, Moment.BEFORE, Optional::empty);
    }

    /**
     * One call fails.
     *
     * @param call which, from 1 on
     * @param moment before or after its effect
     * @param failure makes an unchecked exception, an error, or an {@link IOException}, which calls that cannot throw it
     *     wrap in an {@link UncheckedIOException}
     * @return the plan
     */
    public static Faults at(int call, Moment moment, Supplier<? extends Throwable> failure) {
        return new Faults(require(call), call, moment, () -> Optional.of(failure.get()));
    }

    /**
     * One call and all after it fail, as when a process has died or a disk is gone.
     *
     * @param call the first, from 1 on
     * @param moment before or after their effect
     * @param failure as for {@link #at}
     * @return the plan
     */
    public static Faults from(int call, Moment moment, Supplier<? extends Throwable> failure) {
        return new Faults(require(call), Integer.MAX_VALUE, moment, () -> Optional.of(failure.get()));
    }

    /**
     * Something else happens around one call, which goes on as if nothing had: a connection is cut, a node stops for good.
     *
     * @param call which, from 1 on
     * @param moment before or after its effect
     * @param action what happens, on the thread of the call; what it throws comes out of the call
     * @return the plan
     */
    public static Faults meanwhile(int call, Moment moment, Runnable action) {
        return new Faults(require(call), call, moment, () -> {
            action.run();
            return Optional.empty();
        });
    }

    /**
     * How many calls were made, failed ones included.
     *
     * @return at least 0
     */
    public int calls() {
        return trace().size();
    }

    /**
     * The calls that were made, failed ones included.
     *
     * @return names such as {@code RunStore.insert}, in order
     */
    public List<String> trace() {
        synchronized (trace) {
            return List.copyOf(trace);
        }
    }

    <T> T call(String name, Supplier<T> effect) {
        boolean struck = count(name);
        if (struck && moment == Moment.BEFORE) {
            strike();
        }
        T answer = effect.get();
        if (struck && moment == Moment.AFTER) {
            strike();
        }
        return answer;
    }

    void run(String name, Runnable effect) {
        boolean struck = count(name);
        if (struck && moment == Moment.BEFORE) {
            strike();
        }
        effect.run();
        if (struck && moment == Moment.AFTER) {
            strike();
        }
    }

    void stream(String name, StreamEffect effect) throws IOException {
        boolean struck = count(name);
        if (struck && moment == Moment.BEFORE) {
            strikeStream();
        }
        effect.run();
        if (struck && moment == Moment.AFTER) {
            strikeStream();
        }
    }

    /** What a stream does. */
    interface StreamEffect {
        void run() throws IOException;
    }

    private boolean count(String name) {
        synchronized (trace) {
            trace.add(name);
            return trace.size() >= first && trace.size() <= last;
        }
    }

    private void strike() {
        try {
            strikeStream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void strikeStream() throws IOException {
        Optional<Throwable> failure = strike.get();
        if (failure.isEmpty()) {
            return;
        }
        if (failure.get() instanceof Error error) {
            throw error;
        }
        if (failure.get() instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        throw IOException.class.cast(failure.get());
    }

    private static int require(int call) {
        if (call < 1) {
            throw new IllegalArgumentException("call: " + call + ", calls are counted from 1");
        }
        return call;
    }

    @Override
    public String toString() {
        return "Faults[" + (last == 0 ? "none" : moment + " call " + first + (last > first ? " and later" : "")) + "]";
    }
}
