package dev.freestone.testkit;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Runs the same on many threads, which begin at the same moment. */
final class Together {
    static final int WRITERS = 16;

    private static final long PATIENCE_SECONDS = 60;

    /** Attempts of a write that a storage may refuse for the moment. */
    private static final int ATTEMPTS = 100;

    /** How a decision that raced another one ended. */
    enum Outcome {
        DONE,
        REFUSED,
        LOST
    }

    private Together() {}

    static <T> List<T> run(int threads, IntFunction<T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            CyclicBarrier start = new CyclicBarrier(threads);
            List<Callable<T>> calls = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int number = i;
                calls.add(() -> {
                    start.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    return work.apply(number);
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : pool.invokeAll(calls, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                answers.add(answer.get());
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed", e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }

    /** Runs a conditional write on 16 threads; a storage may report a lost race as a transient error as well. */
    static List<WriteResult> race(IntFunction<WriteResult> write) {
        return run(WRITERS, number -> unlessLost(() -> write.apply(number), WriteResult.CONFLICT));
    }

    /** One decision that says whether it was carried out. */
    static Outcome decide(BooleanSupplier decision) {
        return unlessLost(() -> decision.getAsBoolean() ? Outcome.DONE : Outcome.REFUSED, Outcome.LOST);
    }

    /** Repeats a write for as long as it is lost; whatever it answers then is final. */
    static <T> T insist(Supplier<T> write) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            Optional<T> answer = unlessLost(() -> Optional.of(write.get()), Optional.empty());
            if (answer.isPresent()) {
                return answer.get();
            }
        }
        return write.get();
    }

    private static <T> T unlessLost(Supplier<T> write, T lost) {
        try {
            return write.get();
        } catch (FreestoneException e) {
            if (e.category() == ErrorCategory.TRANSIENT) {
                return lost;
            }
            throw e;
        }
    }
}
