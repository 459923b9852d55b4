package dev.freestone.contact;

import static dev.freestone.contact.CallSample.row;
import static dev.freestone.model.contact.CallDirection.INBOUND;
import static dev.freestone.model.contact.CallDirection.OUTBOUND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.ReportCount;
import dev.freestone.model.contact.SlotState;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What counters see of reported calls. */
class CallEventsTest {
    private static final List<KeyedHash> DEBTS = List.of(KeyedHash.of("k1:five"), KeyedHash.of("k1:six"));
    private static final ReportCount CALL = new ReportCount(true, false, false);
    private static final ReportCount BOTH = new ReportCount(true, true, false);
    private static final ReportCount CONVERSATION = new ReportCount(false, true, false);

    static Stream<Arguments> reports() {
        return Stream.of(
                Arguments.of(OUTBOUND, CALL, List.of("call call used []")),
                Arguments.of(OUTBOUND, BOTH, List.of("call call used []", "call conversation used []")),
                Arguments.of(OUTBOUND, ReportCount.NOTHING, List.of("call call released [NOT_CONNECTED]")),
                Arguments.of(
                        OUTBOUND,
                        new ReportCount(true, true, true),
                        List.of("call call used [CONSENTED]", "call conversation used []")),
                Arguments.of(INBOUND, CONVERSATION, List.of("inbound conversation used []")),
                Arguments.of(INBOUND, ReportCount.NOTHING, List.of()));
    }

    @ParameterizedTest
    @MethodSource("reports")
    void a_report_counts_once_for_each_debt(CallDirection direction, ReportCount counted, List<String> expected) {
        List<ContactEvent> events = CallEvents.of(row(direction, counted), DEBTS);

        for (KeyedHash debt : DEBTS) {
            assertThat(events.stream().filter(event -> event.debt().equals(Optional.of(debt))))
                    .extracting(CallEventsTest::text)
                    .containsExactlyElementsOf(expected);
        }
        assertThat(events).hasSize(DEBTS.size() * expected.size());
    }

    @Test
    void a_report_without_debts_counts_once_for_all_of_them() {
        assertThat(CallEvents.of(row(OUTBOUND, BOTH), List.of()))
                .extracting(ContactEvent::debt)
                .containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void a_correction_releases_what_has_no_place_any_more() {
        List<ContactEvent> before = CallEvents.of(row(OUTBOUND, BOTH), DEBTS);
        List<ContactEvent> after = CallEvents.of(row(OUTBOUND, CALL), DEBTS.subList(0, 1));

        List<ContactEvent> stored = CallEvents.corrected(before, after);

        assertThat(stored).hasSize(4).startsWith(after.get(0));
        assertThat(stored.subList(1, 4)).extracting(ContactEvent::state).containsOnly(SlotState.RELEASED);
        assertThat(stored.stream().filter(event -> event.state().counts())).hasSize(1);
    }

    @Test
    void a_correction_of_the_direction_releases_the_call() {
        List<ContactEvent> before = CallEvents.of(row(OUTBOUND, BOTH), List.of());
        List<ContactEvent> after = CallEvents.of(row(INBOUND, CONVERSATION), List.of());

        List<ContactEvent> stored = CallEvents.corrected(before, after);

        assertThat(stored.stream().filter(event -> event.state().counts()))
                .extracting(CallEventsTest::text)
                .containsExactly("inbound conversation used []");
        assertThat(stored).hasSize(3);
    }

    @Test
    void a_report_may_have_been_counted_in_either_direction() {
        assertThat(CallEvents.sources(row(OUTBOUND, BOTH)))
                .extracting(EventSource::kind)
                .containsExactly(EventSource.Kind.CALL, EventSource.Kind.INBOUND);
        assertThat(CallEvents.of(row(INBOUND, CONVERSATION), List.of()))
                .allSatisfy(event ->
                        assertThat(CallEvents.sources(row(OUTBOUND, BOTH))).contains(event.source()));
    }

    private static String text(ContactEvent event) {
        EventKind kind = event.kind();
        Set<EventMark> marks = event.marks();
        return event.source().kind().code() + " " + kind.code() + " "
                + event.state().code() + " " + marks;
    }
}
