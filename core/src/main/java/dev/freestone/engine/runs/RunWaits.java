package dev.freestone.engine.runs;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether a run only waits, for its messages or for the next attempt to deliver, and until when: it holds no lease meanwhile. Thread-safe. Source:
 * docs/spec/outreach-campaigns.md 4.2.
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

    /** When to look again; empty when there is something to do. */
    Optional<Instant> until(CompanyId company, RunId id) {
        return parts.storage()
                .read(tx -> tx.runs().find(company, AnyId.ofPublic(id.value())))
                .map(RunDocuments::read)
                .filter(record -> record.run().isLive())
                .flatMap(this::until);
    }

    Optional<Instant> until(RunRecord record) {
        RunInternals internals = record.internals();
        if (internals.stoppedAt().isPresent()) {
            return internals
                    .stoppedAt()
                    .filter(since -> messages.isOpen(record.run()))
                    .map(this::next);
        }
        CampaignRun run = record.run();
        Optional<Instant> delivery = internals.times().deliverAt();
        boolean due =
                delivery.filter(at -> !parts.clock().instant().isBefore(at)).isPresent();
        if (due || run.control().cancelRequested() || run.control().paused()) {
            return Optional.empty();
        }
        Optional<Instant> open =
                internals.plannedAt().filter(since -> messages.isOpen(run)).map(this::next);
        boolean planned =
                record.snapshot().sender().isEmpty() || internals.plannedAt().isPresent();
        return planned ? Stream.of(open, delivery).flatMap(Optional::stream).min(Instant::compareTo) : Optional.empty();
    }

    /** The longer it has waited, the less it matters when exactly it is looked at. */
    private Instant next(Instant since) {
        Instant now = parts.clock().instant();
        Duration part = Duration.between(since, now).dividedBy(PART);
        Duration wait = part.compareTo(LEAST) < 0 ? LEAST : part.compareTo(MOST) > 0 ? MOST : part;
        return now.plus(wait);
    }
}
