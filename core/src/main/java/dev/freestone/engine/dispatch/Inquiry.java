package dev.freestone.engine.dispatch;

import dev.freestone.contact.ContactPlans;
import dev.freestone.contact.SlotRule;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.contact.policy.PolicyMoment;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Answers what the policy would say of a contact now. Locks, reserves and writes nothing. Thread-safe. */
public final class Inquiry {
    private static final IntentId NO_INTENT = IntentId.of("EX-0000-0000");
    private static final Document NOTHING = Document.of("{}");

    private final LedgerParts parts;

    /**
     * Asks with these parts.
     *
     * @param parts what the ledger works with
     */
    public Inquiry(LedgerParts parts) {
        this.parts = parts;
    }

    /**
     * What the policy would say.
     *
     * @param company the owner
     * @param contact the contact
     * @return the decision
     */
    public PolicyDecision decide(CompanyId company, NewIntent contact) {
        return ask(company, contact, (asked, facts) -> {
            PolicyMoment moment = PolicyMoment.live(facts.at());
            return parts.policy().decide(asked.question(), facts.known(), moment);
        });
    }

    /**
     * What the policy would say, and why.
     *
     * @param company the owner
     * @param contact the contact
     * @return the decision with its reasons
     */
    public PolicyExplanation explain(CompanyId company, NewIntent contact) {
        return ask(
                company,
                contact,
                (asked, facts) ->
                        parts.policy().explain(asked.question(), facts.known(), PolicyMoment.live(facts.at())));
    }

    private record Facts(PolicyFacts known, Instant at) {}

    private <T> T ask(CompanyId company, NewIntent contact, BiFunction<Asked, Facts, T> answer) {
        Instant now = parts.clock().instant();
        KeyedHash person = parts.hashes().of(company, contact.person());
        List<KeyedHash> debts = contact.debts().stream()
                .map(debt -> parts.hashes().debt(company, debt))
                .toList();
        IntentPlan plan = ContactPlans.plan(NO_INTENT, company, contact, person, debts, NOTHING, now);
        Candidate candidate = new Candidate(plan, IntentContent.of(contact));
        Asked asked = new Asking(parts).ask(List.of(candidate)).get(0);
        return parts.storage().read(tx -> answer.apply(asked, facts(tx, plan, asked)));
    }

    private Facts facts(Tx tx, IntentPlan plan, Asked asked) {
        Instant at = tx.now();
        boolean counted = parts.policy().looksBack().isPresent();
        SlotBook book = SlotBook.look(
                tx,
                parts.policy(),
                Set.of(plan),
                each -> asked.debts(),
                (each, marks) -> SlotRule.slots(each, counted, at, marks),
                at);
        Known known = Known.of(parts, tx, List.of(asked.question()), at);
        PolicyFacts facts = PolicyFacts.of(asked.host(), known.facts(asked.question()), book.events(plan))
                .in(known.zone(plan.company()));
        LaneKey lane = new LaneKey(plan.company(), plan.person());
        boolean erased = tx.persons().erased(Set.of(lane)).contains(lane);
        return new Facts(erased ? facts.erased() : facts, at);
    }
}
