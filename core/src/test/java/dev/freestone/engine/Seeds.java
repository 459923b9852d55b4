package dev.freestone.engine;

import dev.freestone.testkit.sim.SimulationFailure;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.stream.IntStream;

/** Runs one seed after the other, on all cores, until a time is over, a number is reached, or one fails. */
final class Seeds {
    private final long first;
    private final long most;
    private final long ends;
    private final AtomicLong next;

    private Seeds(Duration budget, long first, long most) {
        this.first = first;
        this.most = most;
        this.ends = System.nanoTime() + budget.toNanos();
        this.next = new AtomicLong(first);
    }

    static Seeds within(Duration budget, long first, long most) {
        return new Seeds(budget, first, most);
    }

    Optional<SimulationFailure> run(LongFunction<Optional<SimulationFailure>> simulation) {
        Queue<SimulationFailure> failures = new ConcurrentLinkedQueue<>();
        IntStream.range(0, Runtime.getRuntime().availableProcessors())
                .parallel()
                .forEach(thread -> {
                    while (failures.isEmpty() && System.nanoTime() < ends) {
                        long seed = next.getAndIncrement();
                        if (seed - first >= most) {
                            return;
                        }
                        simulation.apply(seed).ifPresent(failures::add);
                    }
                });
        return failures.stream().min(Comparator.comparingLong(SimulationFailure::seed));
    }

    @Override
    public String toString() {
        return "seeds " + first + " to " + (Math.min(next.get(), first + most) - 1);
    }
}
