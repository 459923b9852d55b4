package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;

/**
 * An intent in the hands of this node.
 *
 * @param plan what was planned
 * @param fence the fence that the claim gave
 */
record Claimed(IntentPlan plan, long fence) {
    IntentId id() {
        return plan.id();
    }
}
