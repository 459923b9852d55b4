package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.DueFacts;
import dev.freestone.model.contact.IntentPlan;

/**
 * A due contact with what the ports of its producer told about it. Immutable.
 *
 * @param <F> the facts of the kind
 * @param plan what planning fixed
 * @param facts what was told, not too old
 */
public record DueSeen<F extends DueFacts>(IntentPlan plan, F facts) {
    @Override
    public String toString() {
        return "DueSeen[" + plan.id() + "]";
    }
}
