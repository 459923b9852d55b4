package dev.freestone.engine.runs;

import dev.freestone.campaign.RunDelivery;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Delivers the files of a run that has ended once more. It changes the deliveries only. Source: docs/spec/outreach-campaigns.md 5.4. */
final class RedeliveryWork {
    private static final Logger LOG = LoggerFactory.getLogger(RedeliveryWork.class);

    private final EngineParts parts;
    private final HeldRuns heldRuns;
    private final RunClaims claims;
    private final DeliverStep deliver;

    RedeliveryWork(EngineParts parts, HeldRuns heldRuns) {
        this.parts = parts;
        this.heldRuns = heldRuns;
        this.claims = new RunClaims(parts);
        this.deliver = new DeliverStep(parts);
    }

    Optional<Instant> handle(CompanyId company, RunId id) {
        Optional<RunRecord> record = parts.storage()
                .read(tx -> tx.runs().find(company, AnyId.ofPublic(id.value())))
                .map(RunDocuments::read)
                .filter(each -> !each.run().isLive())
                .filter(each -> each.run().files().deliveries().stream().anyMatch(RunDelivery::isPending));
        if (record.isEmpty()) {
            return Optional.empty();
        }
        Optional<Instant> later = record.get()
                .internals()
                .times()
                .deliverAt()
                .filter(parts.clock().instant()::isBefore);
        return later.isPresent() ? later : claimed(company, id);
    }

    private Optional<Instant> claimed(CompanyId company, RunId id) {
        RunClaims.Answer answer = claims.claimEnded(company, id);
        if (answer.held().isEmpty()) {
            return answer.lookAgain();
        }
        HeldRun held = answer.held().get();
        heldRuns.add(held);
        try {
            Optional<DeliveryTarget> target = deliver.target(held);
            Optional<Instant> next = Optional.empty();
            if (target.isPresent()) {
                next = deliver.again(held, target.get());
            } else {
                deliver.giveUp(held);
            }
            held.release();
            return next;
        } catch (RunStop stop) {
            LOG.warn("run {} was taken over by another node while it was delivered again", id);
            return Optional.empty();
        } finally {
            heldRuns.remove(held);
        }
    }
}
