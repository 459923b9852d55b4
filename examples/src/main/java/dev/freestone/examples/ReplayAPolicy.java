package dev.freestone.examples;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ReplayMode;
import dev.freestone.contact.ReplayReport;
import dev.freestone.contact.ReplayResult;
import dev.freestone.contact.policy.PolicySet;
import dev.freestone.contact.policy.RulePackReader;
import dev.freestone.engine.ContactLedger;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.PolicyReplay;
import dev.freestone.memory.InMemoryContactFacts;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SendResult;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** Calls somebody on ten days, and asks what a stricter rule of the house would have made of it. */
public final class ReplayAPolicy {
    private static final SenderId DIALER = SenderId.of("dialer");
    private static final PersonId PERSON = PersonId.of("BO-77");
    private static final Instant FIRST = Instant.parse("2026-03-02T15:00:00Z");
    private static final int DAYS = 10;
    private static final String THREE_A_WEEK = """
            {
              "pack": "host-fewer-calls",
              "version": "2026.03.1",
              "title": "At most three calls in seven days",
              "jurisdiction": {"country": "US"},
              "legalReview": "required",
              "rules": [{
                "id": "calls-3-in-7", "kind": "counter", "force": "presumption",
                "scope": {"roles": ["any"], "purposes": ["collection"], "channels": ["voice"]},
                "from": "2026-01-01",
                "params": {"count": ["call"], "channels": ["voice"], "key": ["person"], "limit": 3,
                           "window": {"length": 7, "unit": "days"}},
                "confidence": "A", "source": "our own promise"
              }]
            }
            """;

    private ReplayAPolicy() {}

    /**
     * Calls, replays and prints.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static ReplayReport run(PrintStream out) {
        AtomicInteger day = new AtomicInteger();
        InstantSource clock = () -> FIRST.plus(Duration.ofDays(day.get()));
        InMemoryContactFacts facts = InMemoryContactFacts.create(clock);
        try (Freestone freestone = Freestone.builder()
                .plainStorage()
                .clock(clock)
                .contactPolicy(ContactPolicy.usThirdPartyCollector())
                .contactFacts(facts)
                .sender(DIALER, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .build()) {
            ContactLedger contacts = freestone.contacts();
            while (day.get() < DAYS) {
                facts.put(CompanyId.DEFAULT, PERSON, known(clock.instant()));
                contacts.plan(List.of(call(day.get())));
                freestone.tick();
                day.incrementAndGet();
            }
            // guide:replay-a-policy:begin
            PolicyReplay replay = contacts.replay();
            PolicySet candidate = replay.set().with(List.of(RulePackReader.read(THREE_A_WEEK)));
            ReplayReport report = replay.run(
                    FIRST, clock.instant(), candidate, ReplayMode.COUNTERFACTUAL, decision -> out.println(decision));
            out.println(report.count(ReplayResult.NEWLY_HELD) + " of " + report.decisions() + " would have waited");
            // guide:replay-a-policy:end
            return report;
        }
    }

    private static NewIntent call(int day) {
        return NewIntent.builder(new Producer("outreach", "CG-4T2K-9QXD"), "CG-4T2K-9QXD:day-" + day, PERSON)
                .sender(DIALER)
                .channel(Channel.VOICE.code())
                .about(Purpose.COLLECTION, "paymentDueDateReminder")
                .debts("LN-5")
                .destination(Destination.of("+14045550100"))
                .build();
    }

    private static PersonFacts known(Instant now) {
        return PersonFacts.readAt(now)
                .residence("GA", "Atlanta")
                .zone(ZoneId.of("America/New_York"))
                .build();
    }
}
