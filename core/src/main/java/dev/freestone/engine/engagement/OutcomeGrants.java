package dev.freestone.engine.engagement;

import dev.freestone.engagement.EngagementEvent;
import dev.freestone.engagement.OfferSource;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engagement.PointsAmount;
import dev.freestone.engagement.TriggeredEvent;
import dev.freestone.engagement.UserOffer;
import dev.freestone.engine.engagement.OutcomeDesk.OutcomeCall;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.OfferId;
import dev.freestone.spi.PointsEntry;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Grants one outcome, or says why not; then nothing of it is written. Source: docs/spec/engagement-behaviors.md 6.2, 7. */
final class OutcomeGrants {
    /** Why points are given for a completion. */
    static final String REASON = "achievement";

    private static final int MAX_DEPTH = 5;
    private static final String POINTS = "points";

    private final OfferDesk offers;
    private final PromoCodes codes;
    private final boolean isKept;

    private OutcomeGrants(EngineParts parts, Caller caller, PromoCodes codes, boolean isKept) {
        this.offers = new OfferDesk(parts.ids(), caller);
        this.codes = codes;
        this.isKept = isKept;
    }

    /** What is granted is kept. Thread-safe. */
    static OutcomeGrants keeping(EngineParts parts, Caller caller) {
        return new OutcomeGrants(
                parts, caller, PromoCodes.taking(parts.engaging().promoCodes()), true);
    }

    /**
     * What is granted is undone: no code is taken, and no number is told of an offer, since another one may get it. For one try of one
     * request, of one thread.
     */
    static OutcomeGrants previewing(EngineParts parts, Caller caller) {
        return new OutcomeGrants(
                parts, caller, PromoCodes.peeking(parts.engaging().promoCodes()), false);
    }

    /** Points of the behavior or of a goal. */
    OutcomeResult points(Tx tx, OutcomeCall call, OutcomePlace place, PointsAmount amount) {
        OptionalLong points = amount.of(place.due().emission().event());
        if (points.isEmpty()) {
            return place.skipped(POINTS, "no_value", Map.of());
        }
        PointsEntry wanted = new PointsEntry(place.cause(), points.getAsLong(), REASON, call.now());
        return CustomerPoints.change(tx, call.key(), wanted)
                .map(entry -> place.granted(POINTS, entry.amount()))
                .orElseGet(() -> place.skipped(POINTS, "points_limit", Map.of()));
    }

    /** An outcome of the list of the behavior; what it raises is told to the listener. */
    OutcomeResult grant(Tx tx, OutcomeCall call, OutcomePlace place, Outcome outcome, Consumer<TriggeredEvent> raised) {
        if (outcome instanceof Outcome.Points points) {
            return points(tx, call, place, points.amount());
        }
        if (outcome instanceof Outcome.IssuedOffer issued) {
            return offer(tx, call, place, issued);
        }
        if (outcome instanceof Outcome.AssignedTag tag) {
            return tag(tx, call, place, tag);
        }
        return outcome instanceof Outcome.RaisedEvent event
                ? event(place, event, raised)
                : promoCode(call, place, (Outcome.PromoCode) outcome);
    }

    private OutcomeResult offer(Tx tx, OutcomeCall call, OutcomePlace place, Outcome.IssuedOffer issued) {
        OfferId id = issued.offer();
        Map<String, String> offer = Map.of("offer_id", id.toString());
        try {
            IssueResult result =
                    offers.issue(tx, call.key(), new OfferIssue(id, OfferSource.OUTCOME, place.key(), call.zone()));
            return result.granted()
                    .map(made -> place.granted(issued.code(), isKept ? told(made) : offer))
                    .orElseGet(() -> place.skipped(
                            issued.code(), result.skipped().orElseThrow().problem(), offer));
        } catch (FreestoneException gone) {
            if (gone.code() != ErrorCode.NOT_FOUND) {
                throw gone;
            }
            return place.skipped(issued.code(), "not_found", offer);
        }
    }

    private static Map<String, String> told(UserOffer made) {
        return Map.of(
                "offer_id", made.offer().toString(), "user_offer_id", made.id().toString());
    }

    private static OutcomeResult tag(Tx tx, OutcomeCall call, OutcomePlace place, Outcome.AssignedTag tag) {
        Map<String, String> told = Map.of("tag", tag.tag());
        return TagBook.assigned(tx, call.key(), List.of(tag.tag()), tag.seconds(), call.now())
                        .isEmpty()
                ? place.granted(tag.code(), told)
                : place.skipped(tag.code(), "tag_kind_conflict", told);
    }

    private static OutcomeResult event(
            OutcomePlace place, Outcome.RaisedEvent wanted, Consumer<TriggeredEvent> raised) {
        Map<String, String> told = Map.of("event_name", wanted.eventName());
        int depth = place.due().depth() + 1;
        if (depth > MAX_DEPTH) {
            return place.skipped(wanted.code(), "depth_limit", told);
        }
        EngagementEvent parent = place.due().emission().event();
        String id = parent.transactionId().orElse("#" + parent.seq()) + "/"
                + place.due().achievement().id() + "/" + place.due().emission().ordinal() + "/" + place.index();
        raised.accept(
                new TriggeredEvent(wanted.eventName(), id, parent.date(), parent.zone(), wanted.context(), depth));
        return place.granted(wanted.code(), told);
    }

    private OutcomeResult promoCode(OutcomeCall call, OutcomePlace place, Outcome.PromoCode wanted) {
        Map<String, String> told = new TreeMap<>(Map.of("pool", wanted.pool()));
        return codes.code(call, place, wanted.pool())
                .map(code -> {
                    told.putAll(code);
                    return place.granted(wanted.code(), told);
                })
                .orElseGet(() -> place.skipped(wanted.code(), "no_code_available", told));
    }
}
