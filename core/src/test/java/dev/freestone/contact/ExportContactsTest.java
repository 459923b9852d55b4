package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.EventKind;
import dev.freestone.model.contact.EventSource;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportContactsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T15:00:00Z");
    private static final KeyedHash PERSON = KeyedHash.of("k1:person");
    private static final KeyedHash LOAN_1 = KeyedHash.of("k1:loan-1");
    private static final KeyedHash LOAN_2 = KeyedHash.of("k1:loan-2");

    @Test
    void each_number_of_a_person_is_a_contact_of_its_own_and_none_of_them_is_a_message() {
        NewIntent first = contact().destination(Destination.of("+15550100001")).build();
        NewIntent second = contact().destination(Destination.of("+15550100002")).build();

        assertThat(plan(first).key())
                .isEqualTo(plan(first).key())
                .isNotEqualTo(plan(second).key())
                .isNotEqualTo(IdempotencyKeys.of(ContactPlans.identity(CompanyId.DEFAULT, first)));
    }

    @Test
    void a_contact_without_a_destination_is_none() {
        assertThatThrownBy(() -> plan(contact().build())).hasMessageContaining("give the normalised one");
    }

    @Test
    void it_takes_a_slot_for_each_debt_from_the_instant_from_which_it_counts() {
        IntentPlan plan =
                plan(contact().destination(Destination.of("+15550100001")).build(), LOAN_2, LOAN_1);

        assertThat(SlotRule.exported(plan, NOW, Set.of()))
                .extracting(slot -> slot.debt().orElseThrow())
                .containsExactly(LOAN_1, LOAN_2);
        assertThat(SlotRule.exported(plan, NOW, Set.of())).allSatisfy(slot -> {
            assertThat(slot.source())
                    .isEqualTo(new EventSource(
                            CompanyId.DEFAULT,
                            EventSource.Kind.EXPORT,
                            plan.key().value()));
            assertThat(slot.kind()).isEqualTo(EventKind.CALL);
            assertThat(slot.state()).isEqualTo(SlotState.RESERVED);
            assertThat(slot.at()).isEqualTo(NOW);
        });
    }

    @Test
    void without_a_debt_it_takes_one_slot_whether_the_policy_counts_or_not() {
        IntentPlan plan =
                plan(contact().destination(Destination.of("+15550100001")).build());

        assertThat(SlotRule.exported(plan, NOW, Set.of()))
                .singleElement()
                .satisfies(slot -> assertThat(slot.debt()).isEmpty());
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "PHONE, +15550100001,        +15550100001",
                "PHONE, ' +1 (555) 010-0001 ', +15550100001",
                "PHONE, 555.010.0001,        5550100001",
                "PHONE, +15550100001 x7,     +15550100001 x7",
                "PHONE, ' ',                 none",
                "PHONE, none,                none",
                "EMAIL, ' P1@Example.ORG ',  p1@example.org",
                "EMAIL, none,                none",
                "ADDRESS, +15550100001,      none",
            })
    void a_destination_is_written_as_those_who_report_calls_write_it(
            ContactType type, @Nullable String value, @Nullable String destination) {
        Contact contact = Contact.builder("C-1", type).value(value).build();

        assertThat(Recipients.destination(contact).map(Destination::value)).isEqualTo(Optional.ofNullable(destination));
    }

    @ParameterizedTest(name = "{0} {1}: {3}, slots {4}")
    @CsvSource({
        "OPEN,    RESULT,     X2, SETTLED, RELEASED",
        "ASSUMED, RESULT,     X2, SETTLED, RELEASED",
        "OPEN,    COMPLETE,   X3, SETTLED, RELEASED",
        "OPEN,    ASSUME,     X4, ASSUMED, USED",
        "OPEN,    RUN_FAILED, X5, VOID,    RELEASED",
        "ASSUMED, RUN_FAILED, X5, VOID,    RELEASED",
    })
    void a_move_says_what_becomes_of_the_entry_and_of_its_slots(
            ExportState from, ExportEvent event, String row, ExportState to, SlotState slots) {
        assertThat(ExportMove.of(from, event, guard -> true)).contains(new ExportMove(row, to, Optional.of(slots)));
    }

    @ParameterizedTest
    @CsvSource({"VOID, RUN_FAILED", "SETTLED, RUN_FAILED", "SETTLED, RESULT", "VOID, RESULT", "ASSUMED, ASSUME"})
    void what_is_settled_or_void_stays_as_it_is(ExportState from, ExportEvent event) {
        assertThat(ExportMove.of(from, event, guard -> true)).isEmpty();
    }

    private static NewIntent.Builder contact() {
        return NewIntent.builder(
                        new Producer("outreach", "CG-4T2K-9QXD"), "CG-4T2K-9QXD:2026-03-02", PersonId.of("BO-77"))
                .channel("voice")
                .about(Purpose.COLLECTION, "opsCollDebt");
    }

    private static IntentPlan plan(NewIntent contact, KeyedHash... debts) {
        return ContactPlans.export(CompanyId.DEFAULT, contact, PERSON, List.of(debts), NOW);
    }
}
