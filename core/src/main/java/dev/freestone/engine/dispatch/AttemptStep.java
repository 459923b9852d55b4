package dev.freestone.engine.dispatch;

import dev.freestone.contact.AttemptRule;
import dev.freestone.contact.IntentMove;
import dev.freestone.engine.parts.Commit;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.ControlRow;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SenderRow;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Commits to call the provider: from here on nobody else calls it for these intents without proof. */
final class AttemptStep implements DispatchStep {
    private static final Set<FactKind> STOPS =
            EnumSet.of(FactKind.OPT_OUT, FactKind.REVOCATION, FactKind.POSSIBLE_REVOCATION, FactKind.MEDIUM_REFUSED);

    private final Dispatching to;
    private final RegisteredSender sender;
    private final Map<IntentId, Prepared> messages = new LinkedHashMap<>();
    private final Map<IntentId, LaneKey> destinations = new HashMap<>();

    AttemptStep(Dispatching to, RegisteredSender sender, List<Prepared> messages) {
        this.to = to;
        this.sender = sender;
        messages.forEach(each -> {
            CompanyId company = each.intent().plan().company();
            this.messages.put(each.intent().id(), each);
            destinations.put(
                    each.intent().id(),
                    new LaneKey(company, to.parts().hashes().destination(company, each.destination())));
        });
    }

    @Override
    public String name() {
        return "attempt";
    }

    @Override
    public List<DispatchStep> run() {
        List<Attempted> attempted;
        // The time that passes is counted from before the commit, so that the call starts early rather than late.
        long started = to.parts().nanos().getAsLong();
        try {
            attempted = Commit.decide(to.parts().storage(), this::attempt);
        } catch (FreestoneException e) {
            if (e.code() != ErrorCode.STORAGE_IN_DOUBT) {
                throw e;
            }
            attempted = to.parts().storage().read(this::reread);
        }
        Set<IntentId> called =
                attempted.stream().map(each -> each.intent().id()).collect(Collectors.toSet());
        messages.keySet().stream().filter(id -> !called.contains(id)).forEach(to::drop);
        List<DispatchStep> next = new ArrayList<>();
        int size = sender.callBatch();
        for (int from = 0; from < attempted.size(); from += size) {
            next.add(new CallStep(
                    to, sender, attempted.subList(from, Math.min(attempted.size(), from + size)), started));
        }
        return next;
    }

    private List<Attempted> attempt(Tx tx) {
        List<ControlRow> stops = tx.controls().held();
        List<IntentRow> rows = lock(tx);
        Map<LaneKey, Lane> lanes =
                tx.contacts().lanes(rows.stream().map(AttemptStep::lane).collect(Collectors.toSet()));
        Set<LaneKey> stopped = stopped(tx, rows);
        Instant now = tx.now();
        Instant leaseNow = tx.leaseTime(now);
        Rates rates = new Rates(tx, sender);
        Optional<SenderRow> breaker = breaker(tx);
        Rates.Grant grant = rates.grant(now);
        List<IntentMove> moves = new ArrayList<>();
        int taken = 0;
        for (IntentRow row : rows) {
            Optional<AttemptRule.Obstacle> obstacle = isStopped(row, stopped)
                    ? Optional.of(new AttemptRule.Obstacle.Decided())
                    : obstacle(row, stops, breaker, taken < grant.tokens(), grant.next());
            Lane lane = lanes.getOrDefault(lane(row), new Lane(-1, Optional.empty(), false));
            Optional<IntentMove> move =
                    AttemptRule.decide(row, attempt(row, now, leaseNow), lane.restrictionVersion(), obstacle);
            move.ifPresent(moves::add);
            taken += move.filter(each -> each.to() == IntentState.ATTEMPTED).isPresent() ? 1 : 0;
        }
        rates.take(taken, now);
        IntentWrites.store(tx, moves, to.actor());
        return moves.stream()
                .filter(move -> move.to() == IntentState.ATTEMPTED)
                .flatMap(move -> attempted(move.next()).stream())
                .toList();
    }

    /** Destinations of which something was recorded since their contacts were claimed: these are decided anew. */
    private Set<LaneKey> stopped(Tx tx, List<IntentRow> rows) {
        Optional<Instant> claimed =
                rows.stream().map(row -> row.status().updatedAt()).min(Instant::compareTo);
        return claimed.map(since -> tx.facts().stopped(Set.copyOf(destinations.values()), STOPS, since))
                .orElse(Set.of());
    }

    private boolean isStopped(IntentRow row, Set<LaneKey> stopped) {
        LaneKey destination = destinations.get(row.plan().id());
        return destination != null && stopped.contains(destination);
    }

    private List<IntentRow> lock(Tx tx) {
        return tx.contacts()
                .lockSeen(messages.values().stream()
                        .map(each -> each.intent().row())
                        .toList());
    }

    private AttemptRule.Attempt attempt(IntentRow row, Instant now, Instant leaseNow) {
        Duration callEnds =
                to.parts().settings().sendStartBudget().plus(sender.traits().callTimeout());
        long fence = Optional.ofNullable(messages.get(row.plan().id()))
                .map(each -> each.intent().fence())
                .orElse(-1L);
        return new AttemptRule.Attempt(
                now,
                leaseNow,
                fence,
                to.parts().node(),
                to.incarnation(),
                callEnds,
                sender.traits().dedupesByKey());
    }

    private Optional<SenderRow> breaker(Tx tx) {
        return tx.senders().all().stream()
                .filter(row -> row.sender().equals(sender.id()))
                .filter(row -> row.openUntil().isPresent())
                .findFirst();
    }

    private Optional<AttemptRule.Obstacle> obstacle(
            IntentRow row, List<ControlRow> stops, Optional<SenderRow> breaker, boolean token, Instant nextToken) {
        if (Stops.stopped(stops, row.plan())) {
            return Optional.of(new AttemptRule.Obstacle.Stopped());
        }
        Optional<Instant> opened =
                breaker.filter(found -> openedSince(found, row)).flatMap(SenderRow::openUntil);
        if (opened.isPresent()) {
            return Optional.of(new AttemptRule.Obstacle.NoToken(opened.get()));
        }
        return token ? Optional.empty() : Optional.of(new AttemptRule.Obstacle.NoToken(nextToken));
    }

    /** What was claimed to find out whether the sender works again passes; what was claimed before it failed does not. */
    private boolean openedSince(SenderRow breaker, IntentRow row) {
        return Optional.ofNullable(messages.get(row.plan().id()))
                .filter(message -> message.intent().openings() < breaker.openings())
                .isPresent();
    }

    /** After a commit whose answer was lost: the attempt is this node's when it carries the fence of its claim. */
    private List<Attempted> reread(Tx tx) {
        return lock(tx).stream()
                .filter(row -> row.status().state() == IntentState.ATTEMPTED)
                .filter(row -> Optional.ofNullable(messages.get(row.plan().id()))
                        .filter(each ->
                                each.intent().fence() == row.status().lease().fence())
                        .isPresent())
                .flatMap(row -> attempted(row).stream())
                .toList();
    }

    private Optional<Attempted> attempted(IntentRow row) {
        Prepared message = messages.get(row.plan().id());
        Optional<AttemptMark.Last> last = row.status().attempt().last();
        if (message == null || last.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> validUntil = row.status().validUntil();
        Instant sendBefore = validUntil
                .filter(until -> until.isBefore(last.get().deadline()))
                .orElse(last.get().deadline());
        SendRequest request = new SendRequest(
                row.plan().key(),
                row.status().attempt().number(),
                row.plan().company(),
                row.plan().channel(),
                message.destination(),
                message.content(),
                sendBefore,
                message.adType(),
                Map.of(
                        "intent",
                        row.plan().id().value(),
                        "producer",
                        row.plan().producer().code()));
        return Optional.of(
                new Attempted(message.intent(), last.get().id(), last.get().at(), validUntil, request));
    }

    private static LaneKey lane(IntentRow row) {
        return new LaneKey(row.plan().company(), row.plan().person());
    }
}
