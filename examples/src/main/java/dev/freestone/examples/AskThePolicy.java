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

/** Asks whether somebody may be called now, why not, and when. */
public final class AskThePolicy {
    private AskThePolicy() {}

    /**
     * Prints what the policy says at three instants.
     *
     * @param args none
     */
    public static void main(String[] args) {
        ask(System.out, Instant.parse("2026-03-03T12:30:00Z"));
        ask(System.out, Instant.parse("2026-03-03T15:00:00Z"));
        ask(System.out, Instant.parse("2026-03-04T02:00:00Z"));
    }

    static PolicyExplanation ask(PrintStream out, Instant now) {
        InstantSource clock = InstantSource.fixed(now);
        // guide:contact-facts:begin
        InMemoryContactFacts facts = InMemoryContactFacts.create(clock) // in production: your own ContactFacts
                .put(
                        CompanyId.DEFAULT,
                        PersonId.of("BO-77"),
                        PersonFacts.readAt(now)
                                .residence("GA", "Atlanta")
                                .zone(ZoneId.of("America/New_York"))
                                .debt(DebtFacts.of("LN-5"))
                                .build());
        Freestone freestone = Freestone.builder()
                .contactPolicy(ContactPolicy.usThirdPartyCollector())
                .contactFacts(facts)
                .clock(clock)
                .build();
        // guide:contact-facts:end
        // guide:ask-the-policy:begin
        PolicyExplanation answer = freestone
                .contacts()
                .explain(ContactInquiry.about(PersonId.of("BO-77"), Channel.VOICE)
                        .purpose(Purpose.COLLECTION)
                        .debts("LN-5")
                        .destination(Destination.of("+14045550100"))
                        .build());
        out.println(answer.sentence());
        answer.results().forEach(result -> out.println("  " + result.ruleId() + ": " + result.outcome()));
        // guide:ask-the-policy:end
        freestone.close();
        return answer;
    }
}
