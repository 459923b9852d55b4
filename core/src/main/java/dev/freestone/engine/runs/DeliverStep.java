package dev.freestone.engine.runs;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.DeliveryRound;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.campaign.RunDeliveryStatus;
import dev.freestone.campaign.RunFailure;
import dev.freestone.campaign.SftpSettings;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers the files of a run: the data files ahead of its messages, everything when its work is done. What failed and may pass is
 * tried again later; the run holds no lease meanwhile. Source: docs/spec/outreach-campaigns.md 5.4.
 */
final class DeliverStep {
    private static final Logger LOG = LoggerFactory.getLogger(DeliverStep.class);

    private final EngineParts parts;
    private final DeliveryPlan plan;
    private final DeliveryAttempt attempt;

    DeliverStep(EngineParts parts) {
        this.parts = parts;
        this.plan = new DeliveryPlan(parts);
        this.attempt = new DeliveryAttempt(parts, plan);
    }

    /** Where the files of a run are wanted, as its campaign says now. */
    Optional<DeliveryTarget> target(HeldRun held) {
        try {
            return RunCampaigns.find(parts, held.company(), held.run().borrowerCampaignId())
                    .flatMap(Campaign::sftpSettings)
                    .map(SftpSettings::target);
        } catch (RuntimeException e) {
            boolean unreadable = e instanceof FreestoneException known && known.code() == ErrorCode.SECRET_KEY_MISSING;
            throw unreadable ? e : new StorageTrouble(e);
        }
    }

    /** Delivers what stands before the messages, so that those which wait for permitted hours do not delay it. */
    void data(HeldRun held) {
        if (later(held).isPresent()) {
            return;
        }
        Optional<DeliveryTarget> target = target(held);
        if (target.isEmpty()) {
            forget(held);
            return;
        }
        List<RunDelivery> files = plan.with(held.record(), DeliveryPlan.DATA);
        if (isPending(files)) {
            round(held, target.get(), files);
        }
    }

    /** Delivers everything of a run whose log is published, or says when to go on. */
    Optional<Instant> all(HeldRun held, DeliveryTarget target) {
        List<RunDelivery> files = complete(held);
        if (isPending(files) && later(held).isEmpty()) {
            round(held, target, files);
        }
        return later(held);
    }

    /** What is pending of a run that has ended; it stays as it ended, whatever comes of it. Answers when to go on. */
    Optional<Instant> again(HeldRun held, DeliveryTarget target) {
        tried(held, target)
                .failure()
                .ifPresent(code -> LOG.warn("run {} was not delivered again: {}", held.id(), code.code()));
        return later(held);
    }

    /** What is pending of a run that has ended, and cannot be tried. */
    void giveUp(HeldRun held, ErrorCode why) {
        keep(
                held,
                held.run().files().deliveries().stream()
                        .map(each -> each.isPending() ? each.givenUp(why) : each)
                        .toList(),
                Optional.empty());
    }

    /** The one attempt of a run that fails for another reason: what comes of it changes nothing but the deliveries. */
    void once(HeldRun held, DeliveryTarget target) {
        keep(held, complete(held), Optional.empty());
        DeliveryAttempt.Result result = attempt.make(held, target);
        List<RunDelivery> before = held.run().files().deliveries();
        keep(held, DeliveryRound.only(before, result.seen()).deliveries(), Optional.empty());
        result.requireWhole();
    }

    /** Nobody wants the files any more: what has not arrived is not told. */
    void forget(HeldRun held) {
        List<RunDelivery> arrived = held.run().files().deliveries().stream()
                .filter(each -> each.status() == RunDeliveryStatus.DELIVERED)
                .toList();
        keep(held, arrived, Optional.empty());
    }

    private List<RunDelivery> complete(HeldRun held) {
        List<RunDelivery> files = plan.with(held.record(), DeliveryPlan.ALL);
        boolean manifest =
                parts.delivering().filter(each -> each.settings().manifest()).isPresent();
        return manifest ? plan.withManifest(held.record(), files) : files;
    }

    /** Tries what is pending of a live run once; when it is over, the run fails from then on, whichever node goes on with it. */
    private void round(HeldRun held, DeliveryTarget target, List<RunDelivery> files) {
        keep(held, files, Optional.empty());
        Optional<RunFailure> failure = held.record().internals().failure();
        tried(held, target);
        Optional<RunFailure> over = held.record().internals().failure();
        if (!over.equals(failure)) {
            throw FreestoneException.of(
                    over.orElseThrow().code(), over.orElseThrow().message());
        }
    }

    /** Tries once and keeps what came of it in one write. */
    private DeliveryRound tried(HeldRun held, DeliveryTarget target) {
        DeliveryAttempt.Result result = attempt.make(held, target);
        DeliveryRound round = DeliveryRound.of(held.run().files().deliveries(), result.seen());
        Optional<RunFailure> failure = round.failure()
                .filter(code -> held.run().isLive())
                .map(code -> new RunFailure(code, result.message(code)));
        Instant now = parts.clock().instant();
        keep(held, round.deliveries(), round.retryAfter().map(now::plus), failure);
        result.requireWhole();
        return round;
    }

    private void keep(HeldRun held, List<RunDelivery> deliveries, Optional<Instant> next) {
        keep(held, deliveries, next, Optional.empty());
    }

    private void keep(
            HeldRun held, List<RunDelivery> deliveries, Optional<Instant> next, Optional<RunFailure> failure) {
        if (failure.isEmpty()
                && deliveries.equals(held.run().files().deliveries())
                && next.equals(held.record().internals().times().deliverAt())) {
            return;
        }
        Instant now = parts.clock().instant();
        held.save(
                record -> {
                    RunInternals internals =
                            failure.map(record.internals()::failing).orElse(record.internals());
                    return RunMove.inside(record.with(changed(record.run(), deliveries, now))
                            .with(internals.with(internals.times().delivering(next))));
                },
                (tx, record) -> {});
    }

    /** What is delivered again after the end changes nothing else of a run. */
    private static CampaignRun changed(CampaignRun run, List<RunDelivery> deliveries, Instant now) {
        CampaignRun next = run.with(run.files().with(deliveries));
        return run.isLive() ? next.updatedAt(now) : next;
    }

    private Optional<Instant> later(HeldRun held) {
        return held.record()
                .internals()
                .times()
                .deliverAt()
                .filter(parts.clock().instant()::isBefore);
    }

    private static boolean isPending(List<RunDelivery> files) {
        return files.stream().anyMatch(RunDelivery::isPending);
    }
}
