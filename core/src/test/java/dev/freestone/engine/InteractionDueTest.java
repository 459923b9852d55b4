package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.FieldType;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.Template;
import dev.freestone.model.contact.TemplateKey;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.Interaction;
import dev.freestone.notification.InteractionStatus;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyStorage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is looked at when an interaction is due: first the case, then its template, then the policy. */
class InteractionDueTest {
    private static final Duration DAY = Duration.ofDays(1);
    private static final CaseState INITIATED = CaseState.of(CaseStatus.INITIATED);

    private final NoticeHouse house = new NoticeHouse();
    private final Map<CaseId, CaseState> hosts = new HashMap<>();
    private final List<CaseId> asked = new ArrayList<>();
    private final Set<CaseId> broken = new HashSet<>();
    private boolean down;

    /** The host has a directory of its cases; where it has not, they stand as they were last reported. */
    private void withDirectory() {
        house.also = builder -> builder.cases((company, id) -> {
            asked.add(id);
            if (down || broken.contains(id)) {
                throw new IllegalStateException("the directory is down on purpose");
            }
            return Optional.ofNullable(hosts.get(id));
        });
    }

    private NotificationTypeDraft.Builder watched(boolean flag) {
        return notice().onStatus(CaseStatus.INITIATED)
                .delay(1)
                .unit(DelayUnit.CALENDAR_DAYS)
                .cancelIfConditionNoLongerHolds(flag);
    }

    /** An interaction that is due in a day. */
    private IntentId planned(NotificationTypeDraft.Builder draft, CaseState state) {
        CaseTypeId type = house.caseType();
        house.active(draft, type);
        return planned(NoticeHouse.CASE, type, state);
    }

    private IntentId planned(CaseId id, CaseTypeId type, CaseState state) {
        hosts.put(id, state);
        CaseChange change = CaseChange.builder("trigger-" + hosts.size(), id, type)
                .borrowers(NoticeHouse.PERSON)
                .after(state)
                .build();
        return house.happens(change).fired().get(0).interactions().get(0);
    }

    private void aDayLater() {
        house.clock.advance(DAY);
        house.freestone().tick();
    }

    private Interaction get(IntentId id) {
        return house.freestone().interactions().get(id);
    }

    private void has(IntentId id, InteractionStatus status, IntentReason reason) {
        assertThat(get(id).status()).isEqualTo(status);
        assertThat(get(id).statusDetails()).contains(reason);
        assertThat(house.sent()).isZero();
    }

    /** Nothing calls the interactions back when the case changes, so that they are found when they are due. */
    private void forgetting(IntentId id) {
        house.storage.write(tx -> {
            tx.caseEvents().settle(CompanyId.DEFAULT, List.of(id));
            return true;
        });
    }

    @ParameterizedTest(name = "flag {0}, the case is {1}: {2} {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            true  | initiated  | SUCCEEDED | -
            true  | processing | CANCELED  | condition_no_longer_holds
            true  | canceled   | CANCELED  | condition_no_longer_holds
            true  | -          | CANCELED  | case_deleted
            false | initiated  | SUCCEEDED | -
            false | processing | SUCCEEDED | -
            false | canceled   | SUCCEEDED | -
            false | -          | CANCELED  | case_deleted
            """)
    @Fact({"NOT-43", "NOT-44"})
    void what_the_host_says_of_its_case_when_it_is_due_counts(
            boolean flag, String present, InteractionStatus status, String reason) {
        withDirectory();
        IntentId id = planned(watched(flag), INITIATED);
        hosts.clear();
        Optional.ofNullable(present)
                .flatMap(CaseStatus::parse)
                .ifPresent(now -> hosts.put(NoticeHouse.CASE, CaseState.of(now)));

        aDayLater();

        assertThat(get(id).status()).isEqualTo(status);
        assertThat(get(id).statusDetails().map(IntentReason::code)).isEqualTo(Optional.ofNullable(reason));
        assertThat(house.sent()).isEqualTo(status == InteractionStatus.SUCCEEDED ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({"chapter13, SUCCEEDED", "chapter7, CANCELED"})
    @Fact("NOT-44")
    void its_conditions_must_still_hold(String chapter, InteractionStatus status) {
        withDirectory();
        Condition condition = new Condition("chapter", ConditionOperator.EQ, "chapter13", FieldType.STRING);
        IntentId id =
                planned(watched(true).onCondition(List.of(condition)), INITIATED.with(Map.of("chapter", "chapter13")));
        hosts.put(NoticeHouse.CASE, INITIATED.with(Map.of("chapter", chapter)));

        aDayLater();

        assertThat(get(id).status()).isEqualTo(status);
    }

    @ParameterizedTest(name = "last reported {0}: {1}")
    @CsvSource({"processing, CONDITION_NO_LONGER_HOLDS", "deleted, CASE_DELETED"})
    @Fact("NOT-44")
    void without_a_directory_a_case_of_the_host_stands_as_it_was_last_reported(String present, IntentReason reason) {
        IntentId id = planned(watched(true), INITIATED);
        forgetting(id);
        CaseChange.Builder change = house.change(house.caseType()).before(INITIATED);
        CaseStatus.parse(present).map(CaseState::of).ifPresent(change::after);
        house.happens(change.build());
        assertThat(get(id).status()).isEqualTo(InteractionStatus.SCHEDULED);

        aDayLater();

        has(id, InteractionStatus.CANCELED, reason);
    }

    @ParameterizedTest(name = "it is {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {"processing, CONDITION_NO_LONGER_HOLDS", "deleted, CASE_DELETED", "initiated, -"})
    @Fact("NOT-44")
    void a_case_of_the_library_stands_as_it_is_stored_and_the_host_is_not_asked(String present, IntentReason reason) {
        withDirectory();
        CaseTypeId type = house.caseType();
        house.active(watched(true), type);
        Cases cases = house.freestone().cases();
        CaseAnswer made = cases.create(
                CaseDraft.builder(type.value()).borrowers(NoticeHouse.PERSON).build());
        String caseId = made.value().id().value();
        IntentId id = house.intents().get(0).id();
        forgetting(id);
        switch (present) {
            case "processing" -> cases.update(caseId, CaseUpdate.parse("{\"status\":\"processing\"}"));
            case "deleted" -> cases.delete(caseId);
            default -> assertThat(present).isEqualTo("initiated");
        }

        aDayLater();

        assertThat(get(id).statusDetails()).isEqualTo(Optional.ofNullable(reason));
        assertThat(get(id).status())
                .isEqualTo(reason == null ? InteractionStatus.SUCCEEDED : InteractionStatus.CANCELED);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_contact_that_the_host_has_planned_itself_under_a_type_is_about_no_case_and_is_sent() {
        withDirectory();
        NewIntent own = NewIntent.builder(new Producer("notification", "12"), "once", PersonId.of(NoticeHouse.PERSON))
                .sender(SenderId.of("email"))
                .about(Purpose.SERVICING, "caseNotice")
                .build();
        IntentId id = house.freestone().contacts().plan(List.of(own)).get(0).id();

        house.freestone().tick();

        assertThat(house.freestone().contacts().get(id).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(asked).isEmpty();
    }

    @Test
    void a_failing_directory_loses_nothing_is_not_asked_without_end_and_keeps_nobody_else_back() {
        withDirectory();
        CaseTypeId type = house.caseType();
        house.active(watched(false), type);
        List<IntentId> waiting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            waiting.add(planned(CaseId.of("BK-" + i), type, INITIATED));
        }
        NewIntent other = NewIntent.builder(
                        new Producer("outreach", "CG-4T2K-9QXD"),
                        "CG-4T2K-9QXD:2025-03-13",
                        PersonId.of(NoticeHouse.PERSON))
                .sender(SenderId.of("email"))
                .about(Purpose.SERVICING, "caseNotice")
                .build();
        IntentId sent = house.freestone().contacts().plan(List.of(other)).get(0).id();
        down = true;

        aDayLater();

        assertThat(waiting).allSatisfy(id -> assertThat(get(id).status()).isEqualTo(InteractionStatus.SCHEDULED));
        assertThat(house.freestone().contacts().get(sent).state()).isEqualTo(IntentState.CONFIRMED);
        assertThat(asked).hasSize(3);

        down = false;
        house.freestone().tick();
        assertThat(waiting).allSatisfy(id -> assertThat(get(id).status()).isEqualTo(InteractionStatus.SUCCEEDED));
    }

    @Test
    void a_case_that_cannot_be_read_keeps_no_other_case_back() {
        withDirectory();
        CaseTypeId type = house.caseType();
        house.active(watched(false), type);
        IntentId first = planned(CaseId.of("BK-1"), type, INITIATED);
        IntentId second = planned(CaseId.of("BK-2"), type, INITIATED);
        broken.add(CaseId.of("BK-1"));

        aDayLater();
        house.freestone().tick();

        assertThat(get(first).status()).isEqualTo(InteractionStatus.SCHEDULED);
        assertThat(get(second).status()).isEqualTo(InteractionStatus.SUCCEEDED);
    }

    @Test
    void a_slow_directory_is_asked_for_half_the_greatest_age_of_facts_and_about_the_rest_at_the_next_look() {
        house.also = builder -> builder.cases((company, id) -> {
            asked.add(id);
            house.clock.advance(Duration.ofSeconds(16));
            return Optional.of(INITIATED);
        });
        CaseTypeId type = house.caseType();
        house.active(watched(false), type);
        List<IntentId> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            ids.add(planned(CaseId.of("BK-" + i), type, INITIATED));
        }

        aDayLater();

        assertThat(ids).allSatisfy(id -> assertThat(get(id).status()).isEqualTo(InteractionStatus.SUCCEEDED));
        // Two at the first look, of which one is sent, since both are of one person; so each look knows enough for one
        // more.
        assertThat(asked).hasSize(7);
    }

    @Test
    @Fact("NOT-45")
    void a_template_that_is_disabled_when_it_is_due_ends_it_without_an_attempt() {
        Set<String> enabled = new HashSet<>(Set.of("4711"));
        house.also = builder -> builder.templateDirectory(
                (company, key) -> enabled.contains(key.name()) ? house.templates.find(company, key) : Optional.empty());
        IntentId id = planned(watched(false), INITIATED);
        enabled.clear();

        aDayLater();

        has(id, InteractionStatus.FAILED, IntentReason.TEMPLATE_DISABLED);
        assertThat(house.freestone().contacts().get(id).attempts()).isZero();
    }

    @Test
    void a_template_directory_that_fails_makes_it_wait() {
        boolean[] failing = {false};
        house.also = builder -> builder.templateDirectory((company, key) -> {
            if (failing[0]) {
                throw new IllegalStateException("the directory is down on purpose");
            }
            return house.templates.find(company, key);
        });
        IntentId id = planned(watched(false), INITIATED);
        failing[0] = true;
        aDayLater();
        assertThat(get(id).status()).isEqualTo(InteractionStatus.SCHEDULED);

        failing[0] = false;
        house.freestone().tick();
        assertThat(get(id).status()).isEqualTo(InteractionStatus.SUCCEEDED);
    }

    @ParameterizedTest(name = "who prefers {0} is sent {1}")
    @CsvSource(
            nullValues = "-",
            value = {"es, template-es", "fr, template-4711", "-, template-4711"})
    void the_template_in_the_language_of_the_person_is_used_and_else_that_of_the_company(
            String language, String template) {
        house.templates.put(
                CompanyId.DEFAULT, key(Optional.of("es")), new Template("template-es", "caseNotice", Set.of()));
        house.people.put(CompanyId.DEFAULT, reachable(NoticeHouse.PERSON, Optional.ofNullable(language)));
        planned(watched(false), INITIATED);

        aDayLater();

        assertThat(house.email.requests)
                .singleElement()
                .satisfies(sent -> assertThat(sent.content().template()).contains(template));
    }

    private static TemplateKey key(Optional<String> language) {
        return new TemplateKey(Integer.toString(NoticeHouse.TEMPLATE), "email", language, Optional.empty());
    }

    private static Person reachable(String id, Optional<String> language) {
        return new Person(
                PersonId.of(id),
                Optional.empty(),
                Optional.empty(),
                Optional.of("America/New_York"),
                language,
                PersonName.EMPTY,
                List.of(Contact.builder("email-1", ContactType.EMAIL)
                        .status(ContactStatus.PRIMARY)
                        .affiliation("self")
                        .value(id.toLowerCase(Locale.ROOT) + "@example.org")
                        .build()));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"caseId, SUCCEEDED", "chapter, FAILED", "caseOutcome, FAILED"})
    void a_message_without_a_variable_that_its_template_needs_is_never_sent(String required, InteractionStatus status) {
        house.templates.put(
                CompanyId.DEFAULT, key(Optional.empty()), new Template("t", "caseNotice", Set.of(required)));
        IntentId id = planned(watched(false), INITIATED);

        aDayLater();

        assertThat(get(id).status()).isEqualTo(status);
        assertThat(get(id).statusDetails())
                .isEqualTo(
                        status == InteractionStatus.FAILED
                                ? Optional.of(IntentReason.RENDER_FAILED)
                                : Optional.empty());
        assertThat(house.sent()).isEqualTo(status == InteractionStatus.FAILED ? 0 : 1);
    }

    @Test
    void the_look_at_many_interactions_takes_as_many_calls_of_the_storage_as_that_at_one() {
        assertThat(looks(30)).isEqualTo(looks(1)).contains("CaseEventStore.interactions", "CaseStore.find");
    }

    /** The calls about cases and types at the first look, in a house in which so many interactions are due. */
    private static List<String> looks(int interactions) {
        NoticeHouse house = new NoticeHouse();
        CaseTypeId type = house.caseType();
        house.active(notice().onStatus(CaseStatus.INITIATED), type);
        for (int i = 0; i < interactions; i++) {
            house.people.put(CompanyId.DEFAULT, reachable("BO-" + i, Optional.empty()));
            house.happens(CaseChange.builder("event", CaseId.of("BK-" + i), type)
                    .borrowers("BO-" + i)
                    .after(INITIATED)
                    .build());
        }
        Faults counting = Faults.none();
        house.storage = FaultyStorage.over(house.storage, counting);
        house.node("node-2").tick();
        assertThat(house.sent()).isEqualTo(interactions);
        return counting.trace().stream()
                .filter(call -> call.startsWith("Case") || call.startsWith("NotificationType"))
                .toList();
    }
}
