package dev.freestone.engine.dispatch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;

/**
 * The steps that are still to be done. A driver calls {@link #next()} until it says no: a host one after the other, a
 * simulation with other nodes in between. Used by one thread.
 */
public final class DispatchRound {
    private final Deque<DispatchStep> todo = new ArrayDeque<>();

    private final Dispatching to;

    DispatchRound(Dispatching to, Function<Dispatching, List<DispatchStep>> first) {
        this.to = to;
        todo.add(new DispatchStep() {
            @Override
            public String name() {
                return "begin";
            }

            @Override
            public List<DispatchStep> run() {
                return first.apply(to);
            }
        });
    }

    /**
     * What was done so far.
     *
     * @return the report
     */
    public DispatchReport report() {
        return to.report();
    }

    /**
     * What comes next.
     *
     * @return the name of the step, empty text at the end
     */
    public String coming() {
        return todo.isEmpty() ? "" : todo.getFirst().name();
    }

    /**
     * Does the next step. When it throws, the rest of the round is given up: what others hold in the storage ends with its
     * lease.
     *
     * @return false when nothing was left to do
     */
    public boolean next() {
        if (todo.isEmpty()) {
            return false;
        }
        DispatchStep step = todo.removeFirst();
        List<DispatchStep> following;
        try {
            following = step.run();
        } catch (RuntimeException | Error e) {
            todo.clear();
            to.abandon();
            throw e;
        }
        for (Iterator<DispatchStep> last = backwards(following); last.hasNext(); ) {
            todo.addFirst(last.next());
        }
        return true;
    }

    /** Gives everything back that is in hand and was not attempted, and does nothing more. */
    public void stop() {
        todo.clear();
        if (!to.mine().isEmpty()) {
            ReleaseStep.yielding(to).run();
        }
    }

    private static Iterator<DispatchStep> backwards(List<DispatchStep> steps) {
        Deque<DispatchStep> reversed = new ArrayDeque<>();
        steps.forEach(reversed::push);
        return reversed.iterator();
    }
}
