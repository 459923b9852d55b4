package dev.freestone.engine.engagement;

import dev.freestone.engagement.DueCompletion;
import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.TriggeredEvent;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engagement.UserOfferGuard;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.Tx;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Grants the outcomes of one completion after another. Thread-safe. Source: docs/spec/engagement-behaviors.md 7. */
final class OutcomeGrants {
    private static final String REASON = "achievement";
    private static final String POINTS = "points";
    private static final int DEEPEST = 5;

    private final EngineParts parts;
    private final OfferDesk offers;

    OutcomeGrants(EngineParts parts, Caller caller) {
        this.parts = parts;
        this.offers = new OfferDesk(parts.ids(), caller);
    }

    /** No points: kept, so that the completion is known to have been emitted, and told to nobody. */
    static boolean isNothing(OutcomeResult result) {
        return result.index() == 0 && result.amount().isPresent() && result.amount().getAsLong() == 0;
    }

    /** What became of each outcome, first of all of the points. */
    List<OutcomeResult> of(Tx tx, OutcomeCall call, DueCompletion due, List<TriggeredEvent> raised) {
        List<OutcomeResult> results = new ArrayList<>();
        long points = due.emission().goal().isPresent()
                ? due.achievement().goalPoints(due.emission().goal().getAsInt())
                : due.achievement().points();
        OutcomeResult own = granted(due, 0, POINTS, Map.of());
        results.add(points == 0 ? withAmount(own, 0) : points(tx, call, own, OptionalLong.of(points)));
        if (due.emission().goal().isEmpty()) {
            List<Outcome> outcomes = due.achievement().outcomes();
            for (int i = 0; i < outcomes.size(); i++) {
                results.add(one(tx, call, due, i + 1, outcomes.get(i), raised));
            }
        }
        return results;
    }

    private OutcomeResult one(
            Tx tx, OutcomeCall call, DueCompletion due, int index, Outcome outcome, List<TriggeredEvent> raised) {
        EngagementEvent event = due.emission().event();
        if (outcome instanceof Outcome.Points points) {
            return points(
                    tx, call, granted(due, index, POINTS, Map.of()), points.amount().of(event));
        } else if (outcome instanceof Outcome.IssuedOffer offer) {
            return offer(
                    tx,
                    call,
                    granted(due, index, offer.code(), Map.of("offer_id", offer.offer().toString())),
                    offer);
        } else if (outcome instanceof Outcome.AssignedTag tag) {
            return tag(tx, call, granted(due, index, tag.code(), Map.of("tag", tag.tag())), tag);
        } else if (outcome instanceof Outcome.RaisedEvent wanted) {
            return event(due, index, wanted, raised);
        }
        Outcome.PromoCode code = (Outcome.PromoCode) outcome;
        return code(call, granted(due, index, code.code(), Map.of("pool", code.pool())), code);
    }

    private static OutcomeResult points(Tx tx, OutcomeCall call, OutcomeResult wanted, OptionalLong amount) {
        if (amount.isEmpty()) {
            return skipped(wanted, "no_value");
        }
        PointsEntry entry =
                new PointsEntry("outcome/" + OutcomeBook.key(wanted), amount.getAsLong(), REASON, call.now());
        return CustomerPoints.change(tx, call.key(), entry)
                .map(made -> withAmount(wanted, made.amount()))
                .orElseGet(() -> skipped(wanted, "too_many_points"));
    }

    private OutcomeResult offer(Tx tx, OutcomeCall call, OutcomeResult wanted, Outcome.IssuedOffer offer) {
        OfferIssue issue = new OfferIssue(offer.offer(), OfferSource.OUTCOME, OutcomeBook.key(wanted), call.zone());
        try {
            IssueResult issued = offers.issue(tx, call.key(), issue);
            Optional<String> missing = issued.skipped().map(UserOfferGuard::problem);
            return missing.map(reason -> skipped(wanted, reason))
                    .orElseGet(() -> with(wanted, issued.granted().orElseThrow()));
        } catch (FreestoneException gone) {
            if (gone.code() == ErrorCode.NOT_FOUND) {
                return skipped(wanted, ErrorCode.NOT_FOUND.code());
            }
            throw gone;
        }
    }

    private static OutcomeResult tag(Tx tx, OutcomeCall call, OutcomeResult wanted, Outcome.AssignedTag tag) {
        try {
            TagBook.assign(tx, call.key(), List.of(tag.tag()), tag.seconds(), call.now());
            return wanted;
        } catch (FreestoneException conflict) {
            if (conflict.code() == ErrorCode.VALIDATION) {
                // A counter tag and one that ends cannot have the same name; nothing was written.
                return skipped(wanted, "tag_kind_conflict");
            }
            throw conflict;
        }
    }

    private static OutcomeResult event(
            DueCompletion due, int index, Outcome.RaisedEvent wanted, List<TriggeredEvent> raised) {
        OutcomeResult result = granted(due, index, wanted.code(), Map.of("event_name", wanted.eventName()));
        if (due.depth() >= DEEPEST) {
            return skipped(result, "depth_limit");
        }
        EngagementEvent parent = due.emission().event();
        String id = parent.transactionId().orElseGet(() -> "#" + parent.seq()) + "/" + due.achievement().id() + "/"
                + due.emission().ordinal() + "/" + index;
        raised.add(new TriggeredEvent(
                wanted.eventName(), id, parent.date(), parent.zone(), wanted.context(), due.depth() + 1));
        return result;
    }

    private OutcomeResult code(OutcomeCall call, OutcomeResult wanted, Outcome.PromoCode code) {
        return parts.engaging()
                .promoCodes()
                .take(call.key().company(), code.pool(), call.customer().id(), OutcomeBook.key(wanted))
                .map(given -> with(wanted, Map.of("pool", code.pool(), "code", given)))
                .orElseGet(() -> skipped(wanted, "no_code_available"));
    }

    private static OutcomeResult granted(DueCompletion due, int index, String type, Map<String, String> details) {
        return new OutcomeResult(
                due.campaign().id(),
                due.achievement().id(),
                due.emission().goal(),
                due.emission().ordinal(),
                index,
                type,
                Optional.empty(),
                OptionalLong.empty(),
                details);
    }

    private static OutcomeResult with(OutcomeResult result, UserOffer offer) {
        return with(
                result,
                Map.of("offer_id", offer.offer().toString(), "user_offer_id", offer.id().toString()));
    }

    private static OutcomeResult with(OutcomeResult one, Map<String, String> details) {
        return new OutcomeResult(
                one.campaign(),
                one.behavior(),
                one.goal(),
                one.ordinal(),
                one.index(),
                one.type(),
                one.skipped(),
                one.amount(),
                details);
    }

    private static OutcomeResult withAmount(OutcomeResult one, long amount) {
        return new OutcomeResult(
                one.campaign(),
                one.behavior(),
                one.goal(),
                one.ordinal(),
                one.index(),
                one.type(),
                one.skipped(),
                OptionalLong.of(amount),
                one.details());
    }

    private static OutcomeResult skipped(OutcomeResult one, String reason) {
        return new OutcomeResult(
                one.campaign(),
                one.behavior(),
                one.goal(),
                one.ordinal(),
                one.index(),
                one.type(),
                Optional.of(reason),
                one.amount(),
                one.details());
    }
}
