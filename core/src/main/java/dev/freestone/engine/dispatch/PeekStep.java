package dev.freestone.engine.dispatch;

import dev.freestone.contact.Breaker;
import dev.freestone.contact.FairShare;
import dev.freestone.contact.TokenBuckets;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Bucket;
import dev.freestone.model.contact.BucketKey;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.DueIntent;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.model.contact.WaitingQueue;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks for due work in fair order, without binding anything. */
final class PeekStep implements DispatchStep {
    private static final Logger LOG = LoggerFactory.getLogger(PeekStep.class);
    private static final int QUEUES = 2_000;
    private static final int LOOK_AHEAD = 2;

    private final Dispatching to;

    PeekStep(Dispatching to) {
        this.to = to;
    }

    @Override
    public String name() {
        return "peek";
    }

    @Override
    public List<DispatchStep> run() {
        List<DueIntent> picked = to.parts().storage().read(this::pick);
        if (picked.isEmpty()) {
            return List.of();
        }
        List<IntentId> ids = picked.stream().map(DueIntent::id).toList();
        CompanyId last = picked.get(picked.size() - 1).company();
        return List.of(new FactsStep(to, ids, last, this));
    }

    private List<DueIntent> pick(Tx tx) {
        Instant now = tx.now();
        if (isSkewed(now)) {
            return List.of();
        }
        Open open = new Open(tx, now);
        Map<CompanyId, List<DueIntent>> due = new HashMap<>();
        // More than one batch, so that nodes that look at the same time find something to claim each.
        int batch = LOOK_AHEAD * to.parts().settings().claimBatch();
        for (WaitingQueue queue : tx.contacts().waiting(Optional.empty(), QUEUES)) {
            int room = Math.min(batch, open.room(queue));
            if (room > 0) {
                List<DueIntent> found = tx.contacts().due(queue, room);
                due.computeIfAbsent(queue.company(), none -> new ArrayList<>()).addAll(limited(found, room));
            }
        }
        String served = tx.contacts().lastServed().map(CompanyId::value).orElse("");
        Map<CompanyId, List<DueIntent>> ring = new LinkedHashMap<>();
        FairShare.ring(List.copyOf(due.keySet()), served)
                .forEach(company -> ring.put(company, due.getOrDefault(company, List.of())));
        return FairShare.pick(ring, Map.of(), batch, now, to.parts().settings().agingStep());
    }

    /** A queue answers up to its room of each priority; a sender that may be probed only must not get more than one. */
    private List<DueIntent> limited(List<DueIntent> found, int room) {
        return room == 1 && found.size() > 1 ? found.subList(0, 1) : found;
    }

    private boolean isSkewed(Instant now) {
        boolean skewed = to.parts().isSkewed(now);
        if (skewed) {
            LOG.warn(
                    "clock_skew: this node is {} off the clock of the storage and claims nothing, set its clock",
                    to.parts().skew(now));
            to.skewed();
        }
        return skewed;
    }

    /** What is not stopped. */
    private final class Open {
        private final Instant now;
        private final List<ControlRow> stops;
        private final Map<SenderId, SenderRow> breakers = new HashMap<>();
        private final Map<BucketKey, Bucket> buckets;

        Open(Tx tx, Instant now) {
            this.now = now;
            this.stops = tx.controls().all();
            tx.senders().all().forEach(row -> breakers.put(row.sender(), row));
            this.buckets = tx.senders().buckets();
        }

        int room(WaitingQueue queue) {
            RegisteredSender sender = to.parts().senders().get(queue.sender());
            if (sender == null || to.isLeft(queue.company(), queue.producer().kind()) || Stops.stopped(stops, queue)) {
                return 0;
            }
            SenderRow breaker = breakers.getOrDefault(queue.sender(), SenderRow.healthy(queue.sender()));
            int room = Breaker.room(breaker, now);
            if (room == 0) {
                breaker.openUntil().ifPresent(to::later);
                return 0;
            }
            return Math.min(room, tokens(sender));
        }

        private int tokens(RegisteredSender sender) {
            Bucket bucket = buckets.get(Rates.key(sender.id()));
            if (bucket == null) {
                return sender.limit().map(TokenBuckets.Limit::burst).orElse(Integer.MAX_VALUE);
            }
            Optional<Instant> blocked = bucket.blockedUntil().filter(now::isBefore);
            if (sender.limit().isEmpty()) {
                blocked.ifPresent(to::later);
                return blocked.isPresent() ? 0 : Integer.MAX_VALUE;
            }
            TokenBuckets.Limit limit = sender.limit().get();
            Bucket refilled = TokenBuckets.refilled(bucket, limit, now);
            int tokens = TokenBuckets.tokens(refilled);
            if (tokens == 0) {
                to.later(TokenBuckets.nextToken(refilled, limit));
            }
            return tokens;
        }
    }
}
