package dev.freestone.examples;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.engine.ConsentDraft;
import dev.freestone.engine.ContactInquiry;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.FactSubject;
import dev.freestone.engine.Freestone;
import dev.freestone.memory.InMemoryContactFacts;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.DestinationFacts;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.PersonFacts;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** Records what somebody agrees to and refuses, and asks each time whether a text from an autodialer may go out. */
public final class RecordConsent {
    private static final PersonId PERSON = PersonId.of("BO-77");
    private static final Destination MOBILE = Destination.of("+14045550100");
    private static final Destination ADDRESS = Destination.of("bo77@example.com");
    private static final Instant TUE_2026_03_03 = Instant.parse("2026-03-03T15:00:00Z");

    private RecordConsent() {}

    /**
     * Records, asks and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static List<PolicyExplanation> run(PrintStream out) {
        AtomicInteger minutes = new AtomicInteger();
        InstantSource clock = () -> TUE_2026_03_03.plus(Duration.ofMinutes(minutes.get()));
        List<PolicyExplanation> answers = new ArrayList<>();
        try (Freestone freestone = Freestone.builder()
                .plainStorage()
                .clock(clock)
                .contactPolicy(ContactPolicy.usFirstParty())
                .contactFacts(InMemoryContactFacts.create(clock).put(CompanyId.DEFAULT, PERSON, known(clock)))
                .build()) {
            ContactLedger contacts = freestone.contacts();
            answers.add(ask(contacts, out));
            minutes.incrementAndGet();
            // guide:record-consent:begin
            FactId consent = contacts.facts()
                    .consent(ConsentDraft.of(ConsentKind.AUTODIALED_CALL, PERSON)
                            .destination(MOBILE)
                            .expiresAt(Instant.parse("2027-03-03T05:00:00Z"))
                            .source("web form")
                            .evidence("scans/2026/0042.pdf"));
            contacts.facts().optOut(FactSubject.at(ADDRESS), "email", Set.of(Purpose.MARKETING));
            // guide:record-consent:end
            out.println("recorded as " + consent);
            answers.add(ask(contacts, out));
            minutes.incrementAndGet();
            // guide:record-revocation:begin
            contacts.recordInbound(
                    "text-gateway",
                    new InboundMessage("SM-81", PERSON, "text", Optional.of(MOBILE), clock.instant(), "Stop!"));
            // guide:record-revocation:end
            answers.add(ask(contacts, out));
        }
        return answers;
    }

    private static PolicyExplanation ask(ContactLedger contacts, PrintStream out) {
        PolicyExplanation answer = contacts.explain(ContactInquiry.about(PERSON, Channel.TEXT)
                .purpose(Purpose.SERVICING)
                .destination(MOBILE)
                .traits(ContactTraits.PLAIN.autodialed(true))
                .build());
        out.println(answer.sentence());
        return answer;
    }

    private static PersonFacts known(InstantSource clock) {
        return PersonFacts.readAt(clock.instant())
                .residence("GA", "Atlanta")
                .zone(ZoneId.of("America/New_York"))
                .destination(new DestinationFacts(Optional.of(true), Optional.empty(), true, false))
                .build();
    }
}
