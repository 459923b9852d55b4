package dev.freestone.testkit.sim;

import java.time.Instant;
import java.util.Comparator;
import java.util.PriorityQueue;

/** What is to happen when; the generator decides among what happens at the same time. Used by one thread. */
final class Schedule {
    private final PriorityQueue<Event> queue = new PriorityQueue<>(
            Comparator.comparing(Event::at).thenComparing(Event::draw).thenComparing(Event::number));
    private final SimTime time;
    private final Xoshiro256 random;
    private final long until;
    private long numbers;
    private long steps;
    private boolean ended;

    /** One thing to happen. */
    record Event(Instant at, long draw, long number, Runnable work) {}

    Schedule(SimTime time, Xoshiro256 random, long until) {
        this.time = time;
        this.random = random;
        this.until = until;
    }

    void at(Instant when, Runnable work) {
        numbers++;
        queue.add(new Event(when, random.next(), numbers, work));
    }

    /**
     * Lets everything happen that is to happen up to an instant. May be called by what happens, for as long as that takes:
     * meanwhile the others go on.
     */
    void run(Instant end) {
        while (!ended && !queue.isEmpty() && !queue.peek().at().isAfter(end)) {
            Event next = queue.remove();
            time.to(next.at());
            steps++;
            next.work().run();
            ended |= steps >= until;
        }
        time.to(end);
    }

    /** Lets everything happen until nothing is left, at most up to an instant and a number of steps. */
    boolean rest(Instant end, long mostSteps) {
        long most = steps + mostSteps;
        while (!ended && !queue.isEmpty() && !queue.peek().at().isAfter(end) && steps < most) {
            run(queue.peek().at());
        }
        return steps < most;
    }

    void end() {
        ended = true;
    }

    boolean hasEnded() {
        return ended;
    }

    long steps() {
        return steps;
    }
}
