package dev.freestone.engagement;

import dev.freestone.model.engagement.EngagementStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether a customer can opt in to a campaign, and out of it. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 6.1.
 */
public final class OptInRules {
    private OptInRules() {}

    /**
     * Every check that an opt-in fails, in the order of the specification; the first one is the refusal. Of a customer who is opted in
     * already only the checks before that one are asked.
     *
     * @param asked who asks for what
     * @param room whether a place is free for the customer, or held
     * @return empty when the customer can opt in, or is opted in
     */
    public static List<OptInRefusal> optIn(OptInQuestion asked, boolean room) {
        List<OptInRefusal> failing = place(asked);
        if (asked.history().isIn()) {
            return failing;
        }
        if (!asked.qualified()) {
            failing.add(OptInRefusal.NOT_QUALIFIED);
        }
        if (asked.now().isBefore(asked.terms().optInStartsAt())) {
            failing.add(OptInRefusal.NOT_STARTED);
        }
        if (!asked.now().isBefore(asked.terms().optInEndsAt())) {
            failing.add(OptInRefusal.ENDED);
        }
        if (!room) {
            failing.add(OptInRefusal.LIMIT_REACHED);
        }
        return failing;
    }

    /**
     * Every check that holding a place fails, in the order of the specification: those of an opt-in that do not depend on what the
     * customer still can do meanwhile.
     *
     * @param asked who asks for what
     * @return empty when a place can be held
     */
    public static List<OptInRefusal> place(OptInQuestion asked) {
        List<OptInRefusal> failing = optOut(asked);
        // The way back for a customer who opted out of a campaign that needs no opt-in.
        if (!asked.terms().optIn().required() && !asked.history().isOut()) {
            failing.add(OptInRefusal.NOT_REQUIRED);
        }
        return failing;
    }

    /**
     * Every check that an opt-out fails, in the order of the specification.
     *
     * @param asked who asks for what
     * @return empty when the customer can opt out, or is opted out
     */
    public static List<OptInRefusal> optOut(OptInQuestion asked) {
        List<OptInRefusal> failing = new ArrayList<>();
        if (!asked.registered()) {
            failing.add(OptInRefusal.NOT_REGISTERED);
        }
        if (asked.terms().statusAt(asked.now()) != EngagementStatus.LIVE) {
            failing.add(OptInRefusal.NOT_LIVE);
        }
        return failing;
    }
}
