package dev.freestone.engine.dispatch;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.IntentPlan;

/**
 * A contact that is due, as its producer is asked about it. Shows nobody. Immutable.
 *
 * @param plan what planning fixed
 * @param person whom it goes to
 */
public record DueContact(IntentPlan plan, PersonId person) {
    @Override
    public String toString() {
        return "DueContact[" + plan.id() + "]";
    }
}
