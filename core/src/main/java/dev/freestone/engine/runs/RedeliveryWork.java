package dev.freestone.engine.runs;

import dev.freestone.campaign.RunDelivery;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
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
            Optional<Instant> next = deliver(held);
            held.release();
            return next;
        } catch (RunStop stop) {
            LOG.warn("run {} was taken over by another node while it was delivered again", id);
            return Optional.empty();
        } catch (StorageTrouble trouble) {
            LOG.warn(
                    "run {} is delivered again later, the storage failed: {}",
                    id,
                    String.valueOf(trouble.getMessage()));
            return Optional.of(parts.clock().instant().plus(parts.settings().takeover()));
        } finally {
            heldRuns.remove(held);
        }
    }

    private Optional<Instant> deliver(HeldRun held) {
        try {
            Optional<DeliveryTarget> target = deliver.target(held);
            if (target.isPresent()) {
                return deliver.again(held, target.get());
            }
            deliver.giveUp(held, ErrorCode.CAMPAIGN_NOT_RUNNABLE);
        } catch (FreestoneException e) {
            LOG.warn("run {} is not delivered again: {}", held.id(), e.code().code());
            deliver.giveUp(held, e.code());
        }
        return Optional.empty();
    }
}
