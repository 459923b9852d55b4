package dev.freestone.engine;

import dev.freestone.engagement.BehaviorAuditReport;
import dev.freestone.engine.engagement.BehaviorAudits;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.engagement.CustomerRef;

/**
 * Compares what is stored of customers in the behaviors of a campaign with the events that it admitted. Which customers it was for is
 * not asked again: what was admitted stays so. A campaign is named by its id or its permalink: digits only are the id. Both hold
 * the customer back while they read all events of the customer. Thread-safe. Source: docs/spec/engagement-behaviors.md 6.2.
 *
 * <pre>{@code
 * BehaviorAudit audit = freestone.engagement().audit();
 * if (!audit.verify(CustomerRef.user("CU-17"), "spring").isClean()) {
 *     audit.repair(CustomerRef.user("CU-17"), "spring");
 * }
 * }</pre>
 */
public final class BehaviorAudit {
    private final BehaviorAudits audits;

    BehaviorAudit(BehaviorAudits audits) {
        this.audits = audits;
    }

    /**
     * Folds the events of a customer from the beginning and compares. Changes nothing.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return what was found
     * @throws FreestoneException {@code user_not_found}, {@code not_found}
     */
    public BehaviorAuditReport verify(CustomerRef customer, String campaign) {
        return audits.verify(customer, campaign);
    }

    /**
     * As {@link #verify}, and puts right what it finds: the state becomes what the events make, and outcomes that are missing in
     * their ledger are emitted, as they are defined now. None is emitted a second time, and none is taken back.
     *
     * @param customer the customer
     * @param campaign id or permalink
     * @return what was found, and what became of the outcomes
     * @throws FreestoneException {@code user_not_found}, {@code not_found}
     */
    public BehaviorAuditReport repair(CustomerRef customer, String campaign) {
        return audits.repair(customer, campaign);
    }
}
