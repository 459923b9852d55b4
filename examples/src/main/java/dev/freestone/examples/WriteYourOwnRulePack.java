package dev.freestone.examples;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.engine.ContactInquiry;
import dev.freestone.engine.Freestone;
import dev.freestone.memory.InMemoryContactFacts;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.DebtFacts;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.PersonFacts;
import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;

/** Adds rules of the house to the shipped ones, switches one of these off, and shows what that changes. */
public final class WriteYourOwnRulePack {
    private static final PersonId PERSON = PersonId.of("BO-77");

    // guide:host-pack:begin
    private static final String OUR_PROMISE = """
            {"pack": "host-our-promise", "version": "2026.11.1", "title": "What we promise borrowers",
             "jurisdiction": {"country": "US"}, "legalReview": "required",
             "rules": [
              {"id": "hours", "kind": "window", "force": "prohibition",
               "scope": {"roles": ["any"], "purposes": ["collection"], "channels": ["voice"]},
               "params": {"hours": [{"days": "MON-SAT", "from": "09:00", "to": "20:00"}]},
               "confidence": "A", "source": "our own promise to borrowers"},
              {"id": "calls-3-in-7", "kind": "counter", "force": "prohibition",
               "scope": {"roles": ["any"], "purposes": ["collection"], "channels": ["voice"]},
               "params": {"count": ["call"], "channels": ["voice"], "key": ["person"], "limit": 3,
                          "window": {"length": 7, "unit": "days"}},
               "confidence": "A", "source": "our own promise to borrowers"}]}
            """;
    // guide:host-pack:end

    private WriteYourOwnRulePack() {}

    /**
     * Prints what is said of a call on a Sunday at noon, by the shipped rules and by ours.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static List<PolicyExplanation> run(PrintStream out) {
        // guide:add-host-pack:begin
        ContactPolicy shipped = ContactPolicy.usFirstParty();
        ContactPolicy ours = shipped.adding(OUR_PROMISE)
                .without(
                        "us-federal-reg-f/email-address", "Regulation F does not bind us; our portal checks addresses");
        // guide:add-host-pack:end
        return List.of(ask(out, shipped), ask(out, ours));
    }

    private static PolicyExplanation ask(PrintStream out, ContactPolicy policy) {
        Instant sundayNoon = Instant.parse("2026-11-29T17:00:00Z");
        InstantSource clock = InstantSource.fixed(sundayNoon);
        try (Freestone freestone = Freestone.builder()
                .contactPolicy(policy)
                .contactFacts(InMemoryContactFacts.create(clock).put(CompanyId.DEFAULT, PERSON, known(sundayNoon)))
                .clock(clock)
                .build()) {
            PolicyExplanation answer = freestone
                    .contacts()
                    .explain(ContactInquiry.about(PERSON, Channel.VOICE)
                            .purpose(Purpose.COLLECTION)
                            .debts("LN-5")
                            .destination(Destination.of("+14045550100"))
                            .build());
            // guide:why-held:begin
            out.println(answer.decision().ruleId() + ": " + answer.sentence());
            answer.disabled().forEach(rule -> out.println("without " + rule.ruleId() + ": " + rule.reason()));
            // guide:why-held:end
            return answer;
        }
    }

    private static PersonFacts known(Instant now) {
        return PersonFacts.readAt(now)
                .residence("GA", "Atlanta")
                .zone(ZoneId.of("America/New_York"))
                .debt(DebtFacts.of("LN-5"))
                .build();
    }
}
