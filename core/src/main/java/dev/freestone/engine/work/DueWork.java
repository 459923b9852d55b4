package dev.freestone.engine.work;

import dev.freestone.engine.watch.Watch;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Metric;
import dev.freestone.spi.MetricSeries;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import dev.freestone.spi.WorkQueue.Ended;
import dev.freestone.spi.WorkQueue.NextDue;
import dev.freestone.spi.WorkQueue.Taken;
import dev.freestone.spi.WorkWanted;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Due work in the hands of this node. Work that fails is put off and keeps nothing else from being done. Thread-safe. */
public final class DueWork {
    private static final Logger LOG = LoggerFactory.getLogger(DueWork.class);
    static final int BATCH = 500;

    private static final Duration PUT_OFF = Duration.ofSeconds(60);

    private final Storage storage;
    private final WorkQueue queue;
    private final NodeId node;
    private final Duration lease;
    private final WorkKinds kinds;
    private final WorkWanted brief;
    private final WorkWanted lengthy;
    private final Watch watch;
    private final Set<Taken> inHand = ConcurrentHashMap.newKeySet();

    /**
     * The work of one node.
     *
     * @param storage has the queue
     * @param node the node
     * @param lease how long work is in hand without a heartbeat
     * @param kinds what is known, and what is done about it
     * @param watch counts
     */
    public DueWork(Storage storage, NodeId node, Duration lease, WorkKinds kinds, Watch watch) {
        this.storage = storage;
        this.queue = storage.workQueue();
        this.node = node;
        this.lease = lease;
        this.kinds = kinds;
        this.brief = WorkWanted.of(kinds.brief());
        this.lengthy = WorkWanted.of(kinds.lengthy());
        this.watch = watch;
    }

    WorkKinds kinds() {
        return kinds;
    }

    List<Taken> take(WorkWanted wanted, int limit) {
        List<Taken> taken = queue.take(node, wanted, limit, lease);
        inHand.addAll(taken);
        return taken;
    }

    /** Gives work back that was not begun. */
    void giveBack(List<Taken> taken) {
        taken.forEach(inHand::remove);
        end(taken.stream().map(each -> Ended.again(each, each.item().dueAt())).toList());
    }

    /**
     * What a tick did.
     *
     * @param done how many items were looked at
     * @param nextDueAt when the next one is due, past when others have it in hand; empty when nothing waits
     */
    public record Ticked(int done, Optional<Instant> nextDueAt) {}

    /**
     * Does due work on the caller's thread until none is due. An interrupt ends it after the item in hand.
     *
     * @return what was done
     */
    public Ticked tick() {
        int done = 0;
        Optional<NextDue> next = queue.nextDue(kinds.all());
        while (next.filter(DueWork::isDue).isPresent()
                && !Thread.currentThread().isInterrupted()) {
            List<Taken> taken = take(brief, BATCH);
            if (taken.isEmpty()) {
                taken = take(lengthy, 1);
            }
            if (taken.isEmpty()) {
                break;
            }
            done += doAll(taken);
            next = queue.nextDue(kinds.all());
        }
        return new Ticked(done, next.map(NextDue::at));
    }

    private static boolean isDue(NextDue next) {
        return next.in().isZero() || next.in().isNegative();
    }

    /** Does what was taken, kind by kind; answers how much did not fail. An interrupt gives the rest back. */
    int doAll(List<Taken> taken) {
        try {
            return doByKind(taken);
        } finally {
            // What was not ended, since the storage or the machine failed, is brought back by its lease.
            taken.forEach(inHand::remove);
        }
    }

    private int doByKind(List<Taken> taken) {
        Map<String, List<Taken>> byKind = taken.stream()
                .collect(Collectors.groupingBy(
                        each -> each.item().kind(), LinkedHashMap::new, Collectors.toUnmodifiableList()));
        int done = 0;
        for (Map.Entry<String, List<Taken>> each : byKind.entrySet()) {
            done += doTogether(kinds.handler(each.getKey()), each.getValue());
        }
        return done;
    }

    private int doTogether(WorkHandler handler, List<Taken> taken) {
        if (taken.size() > 1) {
            try {
                List<Optional<Instant>> again =
                        handler.handleAll(taken.stream().map(Taken::item).toList());
                end(IntStream.range(0, taken.size())
                        .mapToObj(i -> new Ended(taken.get(i), again.get(i)))
                        .toList());
                watch.add(MetricSeries.of(Metric.WORK_DONE, taken.get(0).item().kind()), taken.size());
                return taken.size();
            } catch (RuntimeException together) {
                LOG.warn(
                        "{} of {} failed together with {}, they are done one by one",
                        taken.size(),
                        taken.get(0).item().kind(),
                        TickMeter.codeOf(together));
            }
        }
        int done = 0;
        for (int i = 0; i < taken.size(); i++) {
            if (i > 0 && Thread.currentThread().isInterrupted()) {
                giveBack(taken.subList(i, taken.size()));
                break;
            }
            done += isDone(taken.get(i)) ? 1 : 0;
        }
        return done;
    }

    Optional<Duration> nextDueIn(WorkWanted wanted) {
        return queue.nextDue(wanted).map(NextDue::in);
    }

    /** Lengthens the leases of all work in hand. What is not in hand any more is somebody else's by now, whose lock it finds. */
    public void heartbeat() {
        List<Taken> held = List.copyOf(inHand);
        if (!held.isEmpty()) {
            Set<Taken> renewed = queue.renew(held, lease);
            held.stream().filter(each -> !renewed.contains(each)).forEach(inHand::remove);
        }
    }

    /** Does one item; false when it failed and was put off. */
    boolean isDone(Taken next) {
        try {
            return isHandled(next);
        } finally {
            inHand.remove(next);
        }
    }

    private boolean isHandled(Taken next) {
        Optional<Instant> again;
        try {
            again = kinds.handler(next.item().kind()).handle(next.item());
        } catch (RuntimeException problem) {
            putOff(next, problem);
            return false;
        }
        end(List.of(new Ended(next, again)));
        watch.count(Metric.WORK_DONE, next.item().kind());
        return true;
    }

    private void end(List<Ended> ended) {
        queue.end(ended);
        ended.forEach(each -> inHand.remove(each.taken()));
    }

    /** Work that fails must not keep the rest from being done; a storage that fails here too ends the caller's work. */
    private void putOff(Taken next, RuntimeException problem) {
        String code = TickMeter.codeOf(problem);
        watch.count(Metric.WORK_FAILED, next.item().kind(), code);
        LOG.warn(
                "{} of {} failed with {}, it is put off",
                next.item().kind(),
                next.item().objectId(),
                code);
        try {
            Instant later = storage.read(Tx::now).plus(PUT_OFF);
            end(List.of(Ended.again(next, later)));
        } catch (RuntimeException unable) {
            problem.addSuppressed(unable);
            throw problem;
        }
    }
}
