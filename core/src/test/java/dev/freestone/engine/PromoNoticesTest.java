package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.freestone.contact.ContactIntent;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.MessageContent;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.promo.PromoStatus;
import dev.freestone.promo.PromoView;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How a borrower is told that a program was canceled. */
class PromoNoticesTest {
    private static final String CANCELED = "promoProgramCanceled";

    private final PromoHouse house = new PromoHouse();
    private final Script text = new Script();

    @Test
    void a_notice_is_a_required_one_about_the_loan_and_tells_what_has_become_of_the_program() {
        speaking(Optional.empty());
        PromoView made = house.in(PromoStatus.ACTIVE);
        house.entries("02-01 100").day("02-10");

        house.cancel(made);

        var plan = house.storage
                .read(tx -> tx.contacts().page(CompanyId.DEFAULT, IntentFilter.ALL, Long.MAX_VALUE, 10))
                .get(0)
                .plan();
        assertThat(plan.topic().purpose()).isEqualTo(Purpose.REQUIRED_NOTICE);
        assertThat(plan.topic().subject()).isEqualTo(CANCELED);
        assertThat(plan.topic().debts()).as("the loan").hasSize(1);
        assertThat(sent().variables())
                .containsEntry("promoProgramId", made.program().id().value())
                .containsEntry("loanId", PromoHouse.LOAN)
                .containsEntry("displayName", "90 days same as cash")
                .containsEntry("promoCancelReason", "borrowerOptedOut")
                .containsEntry("promoEffectiveEndDate", "2025-04-11")
                .containsEntry("decidedOn", "2025-02-10")
                .containsEntry("remainingAmountToExercise", new BigDecimal("800.00"));
    }

    @Test
    void a_killed_scope_takes_no_notice_and_the_program_is_canceled_all_the_same() {
        PromoView made = house.in(PromoStatus.ACTIVE);
        house.freestone().contacts().kill(ContactScope.producerKind(CompanyId.DEFAULT, "promo"), "on purpose");

        house.cancel(made);

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.CANCELED);
        assertThat(house.intents()).isEmpty();
        assertThat(skipped(house, made))
                .containsExactly(Map.of("notice", "canceled", "channel", "email", "reason", "killed"));
    }

    @Test
    void a_killed_channel_leaves_the_notices_of_the_others() {
        house.also = builder -> builder.sender(Channel.TEXT, text);
        house.template("short", CANCELED, Channel.TEXT, Optional.empty());
        PromoView made = house.in(PromoStatus.ACTIVE);
        house.freestone().contacts().kill(ContactScope.channel(CompanyId.DEFAULT, "email"), "on purpose");

        house.cancel(made);

        assertThat(house.intents()).extracting(ContactIntent::channel).containsExactly("text");
        assertThat(skipped(house, made))
                .containsExactly(Map.of("notice", "canceled", "channel", "email", "reason", "killed"));
    }

    @Test
    void an_exercise_has_no_notice() {
        house.template("promoProgramReminder").template("promoProgramEligibilityAtRisk");

        PromoView made = house.in(PromoStatus.EXERCISED);

        assertThat(house.intents()).isEmpty();
        assertThat(house.history(made)).doesNotContain("PromoNoticeSkipped");
    }

    @Test
    @Fact("PRO-64")
    void a_notice_that_was_attempted_runs_on_when_the_cancellation_is_undone() {
        speaking(Optional.empty());
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.freestone().tick();
        assertThat(house.email.requests).as("it waits for the next day").isEmpty();
        house.day("03-04").freestone().tick();
        assertThat(house.email.requests).hasSize(1);
        house.entries("02-25 100");

        house.programs().recompute(made.program().id().value());

        assertThat(house.program(made).status()).isEqualTo(PromoStatus.ACTIVE);
        assertThat(house.intents()).extracting(ContactIntent::state).containsExactly(IntentState.CONFIRMED);
    }

    @Test
    @Fact("PRO-64")
    void a_notice_that_was_withdrawn_is_never_sent_and_the_next_cancellation_has_its_own() {
        speaking(Optional.empty());
        PromoView made = house.create(PromoStatus.ACTIVE);
        house.day("03-03").programs().sweep().run();
        house.entries("02-25 100");
        house.programs().recompute(made.program().id().value());
        house.day("03-04").freestone().tick();
        assertThat(house.email.requests).isEmpty();

        house.day("03-31").programs().sweep().run();
        house.day("04-01").freestone().tick();

        assertThat(house.email.requests).hasSize(1);
        assertThat(house.intents())
                .extracting(intent -> intent.occurrence().substring(12), ContactIntent::state)
                .containsExactlyInAnyOrder(
                        tuple(":canceled:3", IntentState.CANCELED), tuple(":canceled:5", IntentState.CONFIRMED));
    }

    private MessageContent sent() {
        house.freestone().tick();
        assertThat(house.email.requests).hasSize(1);
        return house.email.requests.get(0).content();
    }

    private void speaking(Optional<String> language) {
        speaking(house, language);
    }

    private static void speaking(PromoHouse at, Optional<String> language) {
        Person person = new Person(
                PersonId.of(PromoHouse.PERSON),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                language,
                PersonName.EMPTY,
                List.of(Contact.builder("c-1", ContactType.EMAIL)
                        .affiliation("self")
                        .value("first@example.org")
                        .build()));
        at.also = builder -> builder.people(InMemoryPersonDirectory.of(person));
    }

    private static List<Map<String, ?>> skipped(PromoHouse at, PromoView made) {
        return at.programs().explain(made.program().id().value(), 0, 100).stream()
                .filter(entry -> entry.event().equals("PromoNoticeSkipped"))
                .<Map<String, ?>>map(HistoryEntry::details)
                .toList();
    }
}
