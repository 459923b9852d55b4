package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.spi.CaseInteractionRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which contacts came of which events of a case. Source: docs/spec/cases-and-notifications.md 11. */
abstract class CaseInteractionRules extends CaseEventRules {
    /** More than are told one by one. */
    private static final int MANY = 40;

    @Test
    void keeps_every_column_of_a_contact_of_a_case() {
        CaseInteractionRow full = new CaseInteractionRow(
                0,
                HERE,
                IntentId.of("IN-0000-" + "9".repeat(42)),
                CaseId.of("é".repeat(49) + "🎯"),
                "🎯".repeat(100),
                TypeId.of(Integer.MAX_VALUE),
                Integer.MAX_VALUE,
                false,
                true,
                Document.of(LARGE_JSON));
        link(full);

        CaseInteractionRow kept = find(HERE, full.intent()).get(0);
        assertThat(kept.number()).isPositive();
        assertThat(copy(full, kept.number(), false).equals(kept)).isTrue();
    }

    @Test
    void contacts_are_numbered_in_the_order_in_which_they_are_linked_be_they_few_or_many() {
        List<CaseInteractionRow> few = List.of(watched(3), watched(1), watched(2));
        List<CaseInteractionRow> many =
                IntStream.range(0, MANY).mapToObj(i -> watched(1_000 - i)).toList();
        link(few.toArray(CaseInteractionRow[]::new));
        link(many.toArray(CaseInteractionRow[]::new));
        link();

        List<CaseInteractionRow> told = open(CASE, false, 0, 1_000);

        List<IntentId> inOrder = new ArrayList<>(intents(few));
        inOrder.addAll(intents(many));
        assertThat(intents(told)).isEqualTo(inOrder);
        assertThat(told).isSortedAccordingTo(Comparator.comparing(CaseInteractionRow::number));
        assertThat(told).extracting(CaseInteractionRow::number).doesNotHaveDuplicates();
    }

    @Test
    void the_open_contacts_of_a_case_are_told_in_pages_the_first_planned_first() {
        link(watched(1), row(2, CASE, "e", true, false), row(3, CASE, "e", false, true), watched(4));
        link(row(5, OTHER, "e", true, true), row(6, CASE, "f", true, false), row(7, CASE, "f", false, false));
        link(ownedBy(watched(8), ELSEWHERE));

        for (int limit = 1; limit <= 5; limit++) {
            assertThat(walkOpen(false, limit)).as("all by %d", limit).containsExactly(id(1), id(2), id(4), id(6));
            assertThat(walkOpen(true, limit)).as("watched by %d", limit).containsExactly(id(1), id(4));
        }
        assertThat(intents(list(tx -> tx.caseEvents().open(ELSEWHERE, CASE, true, 0, 9))))
                .containsExactly(id(8));
    }

    @Test
    void contacts_that_are_settled_are_no_longer_open_and_stay_known() {
        link(watched(1), watched(2), row(3, CASE, "e", true, false));
        link(ownedBy(watched(4), ELSEWHERE));

        settle(HERE, id(1), id(3), id(4), id(99));
        settle(HERE);
        settle(HERE, id(1));

        assertThat(intents(open(CASE, false, 0, 9))).containsExactly(id(2));
        assertThat(intents(ofCase(Optional.empty(), Long.MAX_VALUE, 9))).containsExactly(id(3), id(2), id(1));
        assertThat(find(HERE, id(1))).extracting(CaseInteractionRow::open).containsExactly(false);
        assertThat(find(HERE, id(1))).extracting(CaseInteractionRow::watched).containsExactly(true);
        assertThat(find(ELSEWHERE, id(4))).extracting(CaseInteractionRow::open).containsExactly(true);
    }

    @Test
    void many_contacts_are_settled_at_once() {
        link(IntStream.rangeClosed(1, MANY)
                .mapToObj(CaseInteractionRules::watched)
                .toArray(CaseInteractionRow[]::new));

        settle(
                HERE,
                IntStream.rangeClosed(1, MANY - 1).mapToObj(StoredIntents::id).toArray(IntentId[]::new));

        assertThat(intents(open(CASE, true, 0, MANY))).containsExactly(id(MANY));
    }

    @Test
    void the_contacts_of_a_case_or_of_one_event_are_told_in_pages_the_last_planned_first() {
        link(row(1, CASE, "e", true, true), row(2, CASE, "f", false, false), row(3, CASE, "e", false, true));
        link(row(4, OTHER, "e", true, true), row(5, CASE, "E", true, true));
        link(ownedBy(watched(6), ELSEWHERE));

        for (int limit = 1; limit <= 5; limit++) {
            assertThat(walk(Optional.empty(), limit))
                    .as("all by %d", limit)
                    .containsExactly(id(5), id(3), id(2), id(1));
            assertThat(walk(Optional.of("e"), limit)).as("one by %d", limit).containsExactly(id(3), id(1));
        }
        assertThat(walk(Optional.of("none"), 9)).isEmpty();
    }

    @Test
    void contacts_that_came_of_cases_are_found_in_their_company() {
        List<IntentId> asked =
                IntStream.rangeClosed(1, MANY).mapToObj(StoredIntents::id).toList();
        link(IntStream.rangeClosed(2, MANY)
                .mapToObj(CaseInteractionRules::watched)
                .toArray(CaseInteractionRow[]::new));
        // Of another company, an intent may have the same id.
        link(ownedBy(watched(1), ELSEWHERE), ownedBy(watched(2), ELSEWHERE));

        assertThat(intents(find(HERE, asked.toArray(IntentId[]::new))))
                .containsExactlyInAnyOrderElementsOf(asked.subList(1, MANY));
        assertThat(intents(find(HERE, id(1), id(2), id(2)))).containsExactly(id(2));
        assertThat(intents(find(ELSEWHERE, id(1), id(2), id(3)))).containsExactlyInAnyOrder(id(1), id(2));
        assertThat(find(HERE)).isEmpty();
    }

    @Test
    void a_transaction_that_failed_leaves_contacts_as_they_were() {
        link(watched(1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.caseEvents().settle(HERE, List.of(id(1)));
            tx.caseEvents().link(List.of(watched(2)));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(intents(open(CASE, true, 0, 9))).containsExactly(id(1));
        assertThat(find(HERE, id(2))).isEmpty();
    }

    private List<IntentId> walkOpen(boolean watchedOnly, int limit) {
        List<IntentId> told = new ArrayList<>();
        long after = 0;
        List<CaseInteractionRow> page;
        do {
            page = open(CASE, watchedOnly, after, limit);
            told.addAll(intents(page));
            after = page.isEmpty() ? after : page.get(page.size() - 1).number();
        } while (page.size() == limit);
        return told;
    }

    private List<IntentId> walk(Optional<String> eventId, int limit) {
        List<IntentId> told = new ArrayList<>();
        long before = Long.MAX_VALUE;
        List<CaseInteractionRow> page;
        do {
            page = ofCase(eventId, before, limit);
            told.addAll(intents(page));
            before = page.isEmpty() ? before : page.get(page.size() - 1).number();
        } while (page.size() == limit);
        return told;
    }

    private List<CaseInteractionRow> open(CaseId id, boolean watchedOnly, long after, int limit) {
        return list(tx -> tx.caseEvents().open(HERE, id, watchedOnly, after, limit));
    }

    private List<CaseInteractionRow> ofCase(Optional<String> eventId, long before, int limit) {
        return list(tx -> tx.caseEvents().interactions(HERE, CASE, eventId, before, limit));
    }

    private List<CaseInteractionRow> find(CompanyId company, IntentId... intents) {
        return list(tx -> tx.caseEvents().interactions(company, List.of(intents)));
    }

    private void link(CaseInteractionRow... rows) {
        write(tx -> {
            tx.caseEvents().link(List.of(rows));
            return true;
        });
    }

    private void settle(CompanyId company, IntentId... intents) {
        write(tx -> {
            tx.caseEvents().settle(company, List.of(intents));
            return true;
        });
    }

    private static IntentId id(int number) {
        return StoredIntents.id(number);
    }

    private static CaseInteractionRow watched(int number) {
        return row(number, CASE, "e", true, true);
    }

    private static CaseInteractionRow row(int number, CaseId of, String eventId, boolean open, boolean watched) {
        return new CaseInteractionRow(
                0,
                HERE,
                id(number),
                of,
                eventId,
                TypeId.of(3),
                2,
                open,
                watched,
                Document.of("{\"n\":" + number + "}"));
    }

    private static CaseInteractionRow ownedBy(CaseInteractionRow row, CompanyId company) {
        return new CaseInteractionRow(
                row.number(),
                company,
                row.intent(),
                row.caseId(),
                row.eventId(),
                row.type(),
                row.version(),
                row.open(),
                row.watched(),
                row.document());
    }

    private static CaseInteractionRow copy(CaseInteractionRow row, long number, boolean open) {
        return new CaseInteractionRow(
                number,
                row.company(),
                row.intent(),
                row.caseId(),
                row.eventId(),
                row.type(),
                row.version(),
                open,
                row.watched(),
                row.document());
    }

    private static List<IntentId> intents(List<CaseInteractionRow> rows) {
        return rows.stream().map(CaseInteractionRow::intent).toList();
    }
}
