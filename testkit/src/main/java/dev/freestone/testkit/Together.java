package dev.freestone.testkit;

import dev.freestone.error.ErrorCategory;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Runs the same on many threads, which begin at the same moment. */
final class Together {
    private static final long PATIENCE_SECONDS = 60;

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
        return run(16, number -> {
            try {
                return write.apply(number);
            } catch (FreestoneException e) {
                if (e.category() == ErrorCategory.TRANSIENT) {
                    return WriteResult.CONFLICT;
                }
                throw e;
            }
        });
    }
}
