package dev.freestone.engine.engagement;

import dev.freestone.engagement.BehaviorAuditReport;
import dev.freestone.engagement.BehaviorDifference;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engine.dispatch.LedgerParts;
import dev.freestone.engine.journal.JournalEntries;
import dev.freestone.engine.journal.JournalKind;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.Commit;
import dev.freestone.engine.parts.Companies;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.Tx;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** Compares what is stored of customers in behaviors with their events, and repairs it. Thread-safe. */
public final class BehaviorAudits {
    private final EngineParts parts;
    private final LedgerParts ledger;
    private final Caller caller;
    private final BehaviorStates states;
    private final EventDocuments documents;
    private final OutcomeDesk outcomes;
    private final RaisedEvents events;

    /**
     * Audits of one caller.
     *
     * @param parts the engine
     * @param ledger makes hashes
     * @param caller for whom and by whom
     */
    public BehaviorAudits(EngineParts parts, LedgerParts ledger, Caller caller) {
        this(parts, ledger, caller, new EventRaising(EventTools.of(parts, ledger, caller)));
    }

    BehaviorAudits(EngineParts parts, LedgerParts ledger, Caller caller, RaisedEvents events) {
        this.parts = parts;
        this.ledger = ledger;
        this.caller = caller;
        this.states = new BehaviorStates(parts);
        this.documents = new EventDocuments(parts);
        this.outcomes = new OutcomeDesk(parts, ledger, caller);
        this.events = events;
    }

    /**
     * Compares and changes nothing.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return what was found
     */
    public BehaviorAuditReport verify(CustomerRef ref, String campaign) {
        return audit(ref, campaign, false);
    }

    /**
     * Compares and repairs.
     *
     * @param ref the customer
     * @param campaign id or permalink
     * @return what was found
     */
    public BehaviorAuditReport repair(CustomerRef ref, String campaign) {
        return audit(ref, campaign, true);
    }

    private BehaviorAuditReport audit(CustomerRef ref, String campaign, boolean repairs) {
        ZoneId zone = Companies.require(parts, caller.company()).zone();
        Customer customer = CustomerLookup.require(parts, caller.company(), ref);
        LaneKey key = CustomerFacts.key(ledger.hashes(), caller.company(), customer);
        // A look of its own need not see one state of all; under the lock of the customer nothing moves.
        return Commit.repeatable(parts.storage(), tx -> {
            CustomerLookup.lock(tx, key);
            EngagementCampaign found = EngagementRows.campaign(EngagementRows.hold(tx, caller.company(), campaign));
            CampaignAudit audit = CampaignAudit.of(tx, key, found, new CampaignAudit.Reading(states, documents, zone));
            List<BehaviorDifference> differences = audit.differences();
            if (!repairs || differences.isEmpty()) {
                return new BehaviorAuditReport(found.id(), audit.fromBeginning(), differences, false, List.of());
            }
            List<OutcomeResult> emitted = repaired(
                    tx,
                    audit,
                    new OutcomeDesk.OutcomeCall(customer, key, customer.zone().orElse(zone), tx.now()));
            journal(tx, key, found, differences, emitted.size());
            return new BehaviorAuditReport(found.id(), audit.fromBeginning(), differences, true, emitted);
        });
    }

    private List<OutcomeResult> repaired(Tx tx, CampaignAudit audit, OutcomeDesk.OutcomeCall call) {
        states.save(tx, call.key(), audit.repaired());
        if (audit.missing().isEmpty()) {
            return List.of();
        }
        OutcomeDesk.Emitted emitted = outcomes.emit(tx, call, audit.missing());
        if (!emitted.raised().isEmpty()) {
            events.take(tx, call, emitted.raised());
        }
        return emitted.results();
    }

    private void journal(
            Tx tx, LaneKey key, EngagementCampaign campaign, List<BehaviorDifference> differences, int emitted) {
        List<String> found = differences.stream()
                .map(each -> each.behavior() + ":" + each.kind().code())
                .toList();
        // What is repaired has versions of its own, one for each behavior; the entry names them.
        tx.journal()
                .append(JournalEntries.of(
                        JournalKind.CUSTOMER_BEHAVIORS.subject(
                                caller.company(), key.person().value(), 1),
                        "repaired",
                        caller.actor(),
                        Map.of("campaign", campaign.id().toString(), "differences", found, "outcomes", emitted)));
    }
}
