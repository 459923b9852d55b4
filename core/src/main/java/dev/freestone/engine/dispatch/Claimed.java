package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;

/**
 * An intent in the hands of this node.
 *
 * @param plan what was planned
 * @param fence the fence that the claim gave
 * @param openings how often in a row the breaker of its sender had opened
 */
record Claimed(IntentPlan plan, long fence, int openings) {
    IntentId id() {
        return plan.id();
    }

    /** The id tells them apart; the content, which may be long, need not be read for it. */
    @Override
    public int hashCode() {
        return plan.id().hashCode();
    }
}
