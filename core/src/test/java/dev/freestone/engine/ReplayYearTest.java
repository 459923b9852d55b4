package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ContactPolicy;
import dev.freestone.contact.ReplayMode;
import dev.freestone.contact.ReplayReport;
import dev.freestone.contact.ReplayResult;
import dev.freestone.contact.ReportedCall;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.PersonFactsBuilder;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.StopFlag;
import dev.freestone.testkit.Fact;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A year of everything that the ledger does, and each of its decisions once more. */
class ReplayYearTest {
    private static final long SEED = 55_2026L;
    private static final Duration YEAR = Duration.ofDays(365);
    private static final int PEOPLE = 14;
    private static final List<String> CHANNELS = List.of("voice", "voice", "voice", "text", "email", "gui");
    private static final List<Purpose> PURPOSES =
            List.of(Purpose.COLLECTION, Purpose.COLLECTION, Purpose.SERVICING, Purpose.MARKETING);
    private static final List<String> ZONES =
            List.of("America/New_York", "America/Chicago", "America/Los_Angeles", "Pacific/Honolulu");
    private static final List<String> STATES = List.of("GA", "MA", "FL", "WA", "TX");

    private final ReplayHouse house = new ReplayHouse(ContactPolicy.usThirdPartyCollector());
    private final Random random = new Random(SEED);
    private final List<IntentId> planned = new ArrayList<>();
    private final List<FactRow> open = new ArrayList<>();
    private final Map<String, Integer> moves = new HashMap<>();
    private int calls;

    @Fact("POL-55")
    @Test
    void a_replay_by_the_rules_that_were_in_force_says_the_same_of_each_decision() {
        System.out.println("seed " + SEED);
        live();

        for (ReplayMode mode : ReplayMode.values()) {
            house.replay(house.set(), mode);
            assertThat(house.replayed)
                    .as("%s", mode)
                    .filteredOn(each -> each.result() != ReplayResult.SAME)
                    .isEmpty();
        }

        ReplayReport report = house.replay(house.set(), ReplayMode.FIXED_HISTORY);
        assertThat(report.decisions()).isGreaterThan(1_000).isEqualTo(report.count(ReplayResult.SAME));
        assertThat(report.byRule().keySet())
                .contains(
                        "core/allow",
                        "core/passive",
                        "core/opt-out",
                        "core/inconvenient-time",
                        "us-federal-reg-f/calls-7-in-7",
                        "us-federal-reg-f/after-conversation",
                        "us-federal-reg-f/time-window",
                        "us-federal-reg-f/cease");
        assertThat(report.byDay()).hasSizeGreaterThan(200);
    }

    private void live() {
        house.known = this::known;
        house.ledger.script.answering(this::answer);
        Instant end = house.ledger.clock.instant().plus(YEAR);
        while (house.ledger.clock.instant().isBefore(end)) {
            // Nothing is written at the instant of another one: nobody could tell which was first.
            house.ledger.clock.advance(Duration.ofMillis(1 + random.nextInt(36_000_000)));
            act();
            house.ledger.clock.advance(Duration.ofMillis(1));
            house.ledger.tick();
        }
    }

    private void act() {
        String person = "BO-" + (1 + random.nextInt(PEOPLE));
        switch (random.nextInt(20)) {
            case 0 -> talk(person, true);
            case 1 -> talk(person, false);
            case 2 -> fact(person);
            case 3 -> {
                if (!open.isEmpty()) {
                    house.end(open.remove(random.nextInt(open.size())));
                }
            }
            case 4 -> one().ifPresent(id -> house.contacts().cancel(id));
            case 5 -> moves.merge(person, 1, Integer::sum);
            case 6 -> settle();
            case 7 -> {
                for (int i = 0; i < 9; i++) {
                    planned.add(house.call(person, "LN-7" + person.substring(3)));
                }
            }
            default -> plan(person);
        }
    }

    private void settle() {
        house.contacts()
                .unknowns(Optional.empty(), 100)
                .forEach(each ->
                        house.ledger.operator().settle(each.id(), random.nextBoolean(), "the provider has told"));
    }

    private Optional<IntentId> one() {
        return planned.isEmpty() ? Optional.empty() : Optional.of(planned.get(planned.size() - 1));
    }

    private void plan(String person) {
        String channel = CHANNELS.get(random.nextInt(CHANNELS.size()));
        Purpose purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
        // Two people each share a debt, and some contacts are about two.
        String debt = "LN-" + (Integer.parseInt(person.substring(3)) / 2);
        String[] debts = switch (random.nextInt(5)) {
            case 0 -> new String[] {debt, "LN-9" + person.substring(3)};
            case 1 -> new String[0];
            default -> new String[] {debt};
        };
        planned.add(house.plan(person, channel, purpose, debts));
    }

    private void talk(String person, boolean byThePerson) {
        calls++;
        Instant at = house.ledger.clock.instant().minusSeconds(random.nextInt(90_000));
        ReportedCall call = byThePerson
                ? ReportedCall.inbound("call-" + calls, PersonId.of(person), at).build()
                : ReportedCall.inbound("call-" + calls, PersonId.of(person), at)
                        .conversation(false)
                        .build();
        house.contacts().recordInbound("switchboard", call);
    }

    private void fact(String person) {
        Optional<Instant> until = random.nextBoolean()
                ? Optional.of(house.ledger.clock.instant().plus(Duration.ofDays(20)))
                : Optional.empty();
        FactRow row = switch (random.nextInt(5)) {
            case 0 ->
                house.record(
                        new FactTerms.OptOut("text", EnumSet.allOf(Purpose.class)), person, true, Optional.empty());
            case 1 -> house.record(new FactTerms.Stop(StopFlag.CEASE_REQUEST), person, false, until);
            case 2 ->
                house.record(
                        new FactTerms.Consent(ConsentKind.EXTRA_CALLS, Optional.empty(), Set.of()),
                        person,
                        false,
                        until);
            case 3 -> house.record(inconvenient(), person, false, until);
            default ->
                house.record(new FactTerms.Revocation("voice", EnumSet.of(Purpose.MARKETING)), person, true, until);
        };
        open.add(row);
    }

    private static FactTerms inconvenient() {
        return new FactTerms.InconvenientTime(List.of(
                new FactTerms.WeeklyHours(EnumSet.allOf(DayOfWeek.class), LocalTime.of(9, 0), LocalTime.of(17, 0))));
    }

    /** People move, and some of them have a zone that the area code does not tell. */
    private PersonFacts known(String person) {
        int number = Integer.parseInt(person.substring(3)) + moves.getOrDefault(person, 0);
        PersonFactsBuilder facts = house.plain();
        facts.zone(ZoneId.of(ZONES.get(number % ZONES.size())));
        facts.residence(STATES.get(number % STATES.size()));
        if (number % 3 == 0) {
            facts.check("email_procedure", true);
        }
        return facts.build();
    }

    private SendResult answer(SendRequest request) {
        return switch (random.nextInt(30)) {
            case 0 -> Script.refused(request);
            case 1, 2 ->
                Script.later(Duration.ofMinutes(30), SendResult.Scope.INTENT).apply(request);
            case 3 -> Script.unknown(request);
            default -> Script.accepted(request);
        };
    }
}
