package dev.freestone.engine.dispatch;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentPlan;

/**
 * A contact with what only this node may read of it.
 *
 * @param plan the contact
 * @param content the rest
 */
record Candidate(IntentPlan plan, IntentContent content) {
    static Candidate open(LedgerParts parts, IntentPlan plan) {
        CompanyId company = plan.company();
        return new Candidate(plan, IntentContent.open(parts.seals().of(company), company, plan.id(), plan.document()));
    }

    @Override
    public String toString() {
        return "Candidate[" + plan.id() + "]";
    }
}
