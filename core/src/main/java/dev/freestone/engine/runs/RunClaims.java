package dev.freestone.engine.runs;

import dev.freestone.campaign.RunClaim;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.engine.parts.Leases;
import dev.freestone.engine.watch.RunNews;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Tx;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Takes the lease of a run with the next fence. Source: docs/spec/outreach-campaigns.md 4.2 T13, T14. */
final class RunClaims {
    /** The name under which the journal keeps the fence of a holder. */
    static final String FENCE = "fence";

    private final EngineParts parts;

    RunClaims(EngineParts parts) {
        this.parts = parts;
    }

    /** The run in hand, or when to look again. */
    record Answer(Optional<HeldRun> held, boolean abandon, Optional<Instant> lookAgain) {
        static final Answer NOTHING = new Answer(Optional.empty(), false, Optional.empty());
    }

    Answer claim(CompanyId company, RunId id) {
        return Commit.decide(
                parts.storage(),
                tx -> tx.runs()
                        .find(company, AnyId.ofPublic(id.value()))
                        .map(row -> decide(tx, row))
                        .orElse(Answer.NOTHING));
    }

    /** Takes a run that has ended, to deliver its files once more: no move of its life cycle. */
    Answer claimEnded(CompanyId company, RunId id) {
        return Commit.decide(
                parts.storage(),
                tx -> tx.runs()
                        .find(company, AnyId.ofPublic(id.value()))
                        .map(row -> decideEnded(tx, row))
                        .orElse(Answer.NOTHING));
    }

    private Answer decideEnded(Tx tx, RunRow row) {
        RunRecord record = RunDocuments.read(row);
        if (record.run().isLive()) {
            return Answer.NOTHING;
        }
        Lease before = row.lease();
        if (before.owner().isPresent() && before.isLive(tx.leaseTime(tx.now()))) {
            return new Answer(Optional.empty(), false, Optional.of(whenOver(tx, before)));
        }
        Lease lease = new Lease(Optional.of(parts.settings().node()), Leases.end(parts, tx), before.fence() + 1);
        Commit.saved(tx.runs().lease(row.id(), row.version(), lease));
        return new Answer(
                Optional.of(new HeldRun(parts, record, lease.fence(), row.version() + 1)), false, Optional.empty());
    }

    private Answer decide(Tx tx, RunRow row) {
        RunRecord record = RunDocuments.read(row);
        boolean owned = row.lease().owner().isPresent();
        RunClaim claim = RunClaim.of(record.run(), owned, row.lease().isLive(tx.leaseTime(tx.now())));
        return switch (claim) {
            case NOTHING -> Answer.NOTHING;
            case BUSY -> new Answer(Optional.empty(), false, Optional.of(whenOver(tx, row.lease())));
            case TAKE, TAKE_OVER, ABANDON -> take(tx, row, record, claim);
        };
    }

    private static Instant whenOver(Tx tx, Lease lease) {
        Instant now = tx.now();
        return now.plus(Duration.between(tx.leaseTime(now), lease.until()));
    }

    private Answer take(Tx tx, RunRow row, RunRecord record, RunClaim claim) {
        Lease lease = new Lease(
                Optional.of(parts.settings().node()),
                Leases.end(parts, tx),
                row.lease().fence() + 1);
        Commit.saved(tx.runs().lease(row.id(), row.version(), lease));
        long leased = row.version() + 1;
        RunRecord next = record;
        if (claim != RunClaim.TAKE) {
            next = record.with(record.run().with(record.run().control().lost()));
            Commit.saved(tx.runs().update(RunDocuments.write(next, row), leased));
        }
        long version = claim == RunClaim.TAKE ? leased : leased + 1;
        ActorId actor = ActorId.of(parts.settings().node());
        claim.fact(record.run())
                .map(fact -> JournalEntries.of(record.run(), version, actor, fact.with(FENCE, lease.fence())))
                .ifPresent(tx.journal()::append);
        if (claim == RunClaim.TAKE_OVER) {
            RunNews.takenOver(tx, next.run(), parts.settings().node());
        }
        return new Answer(
                Optional.of(new HeldRun(parts, next, lease.fence(), version)),
                claim == RunClaim.ABANDON,
                Optional.empty());
    }
}
