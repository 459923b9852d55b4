package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.HOLD_LIMIT;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.contact.policy.PolicyFacts;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.SlotState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The counter that the other tests count with, at its boundaries. */
class MessageCapTest {
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Instant NOW = MON_2026_03_02;
    private static final KeyedHash LOAN_1 = KeyedHash.of("k1:loan-1");
    private static final KeyedHash LOAN_2 = KeyedHash.of("k1:loan-2");
    private static final KeyedHash OTHER_PERSON = KeyedHash.of("k1:other");
    private static final MessageCap SEVEN_IN_A_WEEK = new MessageCap(7, WEEK, true);

    static Stream<Arguments> cases() {
        Instant hourAgo = NOW.minus(Duration.ofHours(1));
        return Stream.of(
                Arguments.of("nothing was sent", List.of(), allow()),
                Arguments.of("six were sent", messages(6, hourAgo), allow()),
                Arguments.of("seven were sent", messages(7, hourAgo), hold(hourAgo.plus(WEEK))),
                Arguments.of("eight were sent at one moment", messages(8, hourAgo), hold(hourAgo.plus(WEEK))),
                Arguments.of(
                        "the oldest of seven is exactly a week old",
                        with(messages(6, hourAgo), message(7).moved(SlotState.USED, NOW.minus(WEEK))),
                        allow()),
                Arguments.of(
                        "the oldest of seven is a week less a microsecond old",
                        with(
                                messages(6, hourAgo),
                                message(7).moved(SlotState.USED, NOW.minus(WEEK).plusNanos(1_000))),
                        hold(NOW.plusNanos(1_000))),
                Arguments.of(
                        "the seventh is reserved",
                        with(messages(6, hourAgo), message(7).moved(SlotState.RESERVED, NOW)),
                        hold(hourAgo.plus(WEEK))),
                Arguments.of(
                        "the seventh is reserved for later today",
                        with(messages(6, hourAgo), message(7).moved(SlotState.RESERVED, NOW.plusSeconds(7_200))),
                        hold(hourAgo.plus(WEEK))),
                Arguments.of(
                        "the seventh is released",
                        with(messages(6, hourAgo), message(7).moved(SlotState.RELEASED, hourAgo)),
                        allow()),
                Arguments.of(
                        "the seventh is about another loan",
                        with(
                                messages(6, hourAgo),
                                about(
                                        message(7),
                                        Optional.of(LOAN_2),
                                        message(7).person())),
                        allow()),
                Arguments.of(
                        "the seventh names no loan",
                        with(
                                messages(6, hourAgo),
                                about(message(7), Optional.empty(), message(7).person())),
                        allow()),
                Arguments.of(
                        "the seventh went to a co-borrower",
                        with(messages(6, hourAgo), about(message(7), Optional.of(LOAN_1), OTHER_PERSON)),
                        allow()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void at_most_seven_messages_reach_a_person_about_a_debt_in_seven_days(
            String given, List<ContactEvent> events, PolicyDecision expected) {
        assertThat(SEVEN_IN_A_WEEK.decide(plan(LOAN_1), PolicyFacts.counting(events), NOW))
                .isEqualTo(expected);
    }

    @Test
    void a_contact_about_two_debts_needs_room_for_each_and_waits_for_the_later_one() {
        MessageCap one = new MessageCap(1, WEEK, true);
        ContactEvent first = message(1).moved(SlotState.USED, NOW.minusSeconds(60));
        ContactEvent second =
                about(message(2), Optional.of(LOAN_2), message(2).person()).moved(SlotState.USED, NOW.minusSeconds(30));

        assertThat(one.decide(plan(LOAN_1, LOAN_2), PolicyFacts.counting(List.of(first)), NOW))
                .isEqualTo(hold(NOW.minusSeconds(60).plus(WEEK)));
        assertThat(one.decide(plan(LOAN_1, LOAN_2), PolicyFacts.counting(List.of(first, second)), NOW))
                .isEqualTo(hold(NOW.minusSeconds(30).plus(WEEK)));
    }

    @Test
    void a_debt_that_is_counted_for_all_of_its_borrowers_counts_the_other_one() {
        ContactEvent other = about(message(1), Optional.of(LOAN_1), OTHER_PERSON);

        assertThat(new MessageCap(1, WEEK, false).decide(plan(LOAN_1), PolicyFacts.counting(List.of(other)), NOW))
                .isEqualTo(hold(NOW.plus(WEEK)));
    }

    private static ContactQuestion plan(KeyedHash... debts) {
        return ContactQuestion.of(IntentSample.plan(EXPIRES, HOLD_LIMIT, debts));
    }

    private static List<ContactEvent> messages(int count, Instant at) {
        return Stream.iterate(1, number -> number + 1)
                .limit(count)
                .map(number -> message(number).moved(SlotState.USED, at))
                .toList();
    }

    private static ContactEvent message(int number) {
        return new ContactEvent(
                new EventSource(CompanyId.DEFAULT, EventSource.Kind.INTENT, "IN-" + number),
                plan().person(),
                Optional.of(LOAN_1),
                EventKind.MESSAGE,
                "text",
                Purpose.COLLECTION,
                "reminder",
                NOW,
                SlotState.USED,
                Set.of());
    }

    private static ContactEvent about(ContactEvent event, Optional<KeyedHash> debt, KeyedHash person) {
        return new ContactEvent(
                event.source(),
                person,
                debt,
                event.kind(),
                event.channel(),
                event.purpose(),
                event.subject(),
                event.at(),
                event.state(),
                event.marks());
    }

    private static List<ContactEvent> with(List<ContactEvent> events, ContactEvent more) {
        List<ContactEvent> all = new ArrayList<>(events);
        all.add(more);
        return all;
    }

    private static PolicyDecision allow() {
        return PolicyDecision.allow("test/allow");
    }

    private static PolicyDecision hold(Instant until) {
        return PolicyDecision.hold(MessageCap.RULE, Optional.of(until));
    }
}
