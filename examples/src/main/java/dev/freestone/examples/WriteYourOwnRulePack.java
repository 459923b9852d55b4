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

/** Adds a rule of the house to the shipped ones, and shows what it changes. */
public final class WriteYourOwnRulePack {
    private static final PersonId PERSON = PersonId.of("BO-77");

    // guide:host-pack:begin
    private static final String QUIET_SUNDAYS = """
            {"pack": "host-quiet-sundays", "version": "2026.11.1", "title": "No calls on Sundays",
             "jurisdiction": {"country": "US"}, "legalReview": "required",
             "rules": [
              {"id": "calls", "kind": "window", "force": "prohibition",
               "scope": {"roles": ["any"], "purposes": ["collection"], "channels": ["voice"]},
               "params": {"hours": [{"days": "MON-SAT", "from": "09:00", "to": "20:00"}]},
               "confidence": "A", "source": "our own promise to borrowers"}]}
            """;
    // guide:host-pack:end

    private WriteYourOwnRulePack() {}

    /**
     * Prints what is said of a call on a Sunday at noon, without the rule and with it.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static List<PolicyExplanation> run(PrintStream out) {
        // guide:add-host-pack:begin
        ContactPolicy shipped = ContactPolicy.usFirstParty();
        ContactPolicy ours = shipped.adding(QUIET_SUNDAYS);
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
            out.println(answer.sentence());
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
