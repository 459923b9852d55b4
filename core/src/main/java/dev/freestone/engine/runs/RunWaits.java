package dev.freestone.engine.runs;

import dev.freestone.campaign.RunControl;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Whether a run only waits, for its messages or for the next attempt to deliver, and until when: it holds no lease meanwhile.
 * Thread-safe. Source: docs/spec/outreach-campaigns.md 4.2.
 */
final class RunWaits {
    private static final Duration LEAST = Duration.ofSeconds(1);
    private static final Duration MOST = Duration.ofSeconds(30);
    private static final int PART = 8;

    private final EngineParts parts;
    private final RunMessages messages;

    RunWaits(EngineParts parts, LedgerParts ledger) {
        this.parts = parts;
        this.messages = new RunMessages(ledger);
    }

    /** When to look again at a run that nothing can be done for yet; empty when there is something to do. */
    Optional<Instant> until(CompanyId company, RunId id) {
        return parts.storage()
                .read(tx -> tx.runs().find(company, AnyId.ofPublic(id.value())))
                .map(RunDocuments::read)
                .filter(record -> record.run().isLive())
                .flatMap(this::until);
    }

    private Optional<Instant> until(RunRecord record) {
        if (record.internals().stoppedAt().isPresent()) {
            return whileOpen(record);
        }
        RunControl control = record.run().control();
        Optional<Instant> delivery = record.internals().times().deliverAt();
        boolean due = delivery.isPresent() && later(record).isEmpty();
        boolean planned = record.snapshot().sender().isEmpty()
                || record.internals().plannedAt().isPresent();
        boolean failing = record.internals().failure().isPresent();
        if (due || failing || !planned || control.cancelRequested() || control.paused()) {
            return Optional.empty();
        }
        return whileOpen(record).or(() -> delivery);
    }

    /** When to look again at a run of which messages are open; empty when none is, whatever else there is to do. */
    Optional<Instant> whileOpen(RunRecord record) {
        RunInternals internals = record.internals();
        return internals
                .stoppedAt()
                .or(internals::plannedAt)
                .filter(since -> messages.isOpen(record.run()))
                .map(this::next)
                .map(look -> later(record).filter(look::isAfter).orElse(look));
    }

    private Optional<Instant> later(RunRecord record) {
        return record.internals().times().deliverAt().filter(parts.clock().instant()::isBefore);
    }

    /** The longer it has waited, the less it matters when exactly it is looked at. */
    private Instant next(Instant since) {
        Instant now = parts.clock().instant();
        Duration part = Duration.between(since, now).dividedBy(PART);
        Duration wait = part.compareTo(LEAST) < 0 ? LEAST : part.compareTo(MOST) > 0 ? MOST : part;
        return now.plus(wait);
    }
}
