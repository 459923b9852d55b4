package dev.freestone.testkit;

import static dev.freestone.testkit.FactSample.destination;
import static dev.freestone.testkit.FactSample.fact;
import static dev.freestone.testkit.FactSample.id;
import static dev.freestone.testkit.FactSample.person;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactKind;
import dev.freestone.model.contact.FactRow;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the registry of facts must do. Source: docs/spec/contact-ledger.md 4.3, 13; docs/spec/contact-policy.md 6. */
abstract class FactRules extends ReportRules {
    private static final Instant EVER = Instant.EPOCH;
    private static final Set<FactKind> ALL_KINDS = EnumSet.allOf(FactKind.class);
    private static final Instant AT = StoredSample.CREATED;
    private static final int FACTS = 40;

    @Test
    void keeps_every_component_of_a_fact() {
        FactSample longest = fact(1).of(CompanyId.of("é".repeat(100)));
        longest.id = FactId.of("🎯".repeat(50));
        longest.person = Optional.of(KeyedHash.of("🎯".repeat(130)));
        longest.destination = Optional.of(KeyedHash.of("漢".repeat(130)));
        longest.debt = Optional.of(KeyedHash.of("é".repeat(130)));
        longest.document = Document.of("{\"sealed\":\"" + "é🎯漢".repeat(20_000) + "\"}");
        longest.until = Optional.of(LATER);
        longest.ended = Optional.of(AT.plusNanos(1_000));
        longest.endRecordedAt = Optional.of(AT.plusNanos(2_000));
        FactSample shortest = fact(2).at(1);

        for (FactSample sample : List.of(longest, shortest)) {
            assertThat(add(sample)).containsExactly(sample.id);

            assertThat(find(sample.company, sample.id)).contains(sample.row());
        }
    }

    @Test
    void keeps_every_kind_of_fact() {
        int number = 0;
        for (FactKind kind : FactKind.values()) {
            add(fact(number).saying(kind));
            number++;
        }

        assertThat(of(Set.of(person(1)), Set.of(), EVER))
                .extracting(FactRow::kind)
                .containsExactlyInAnyOrder(FactKind.values());
    }

    @Test
    void keeps_every_instant_of_a_fact_to_the_microsecond() {
        for (int i = 1; i < INSTANTS.size(); i++) {
            FactSample sample = fact(i).until(INSTANTS.get(i)).recordedAt(INSTANTS.get(i));
            sample.from = INSTANTS.get(i);
            sample.ended = Optional.of(INSTANTS.get(i));
            sample.endRecordedAt = Optional.of(INSTANTS.get(i));
            add(sample);

            assertThat(find(HERE, id(i))).contains(sample.row());
        }
    }

    @Test
    void an_id_of_a_fact_is_taken_once_in_each_company_and_the_first_one_stays() {
        FactRow first = fact(1).row();
        add(fact(1));

        Set<FactId> added =
                write(tx -> tx.facts().add(List.of(fact(3).row(), fact(1).of(7).row(), fact(2).row())));
        Set<FactId> elsewhere =
                write(tx -> tx.facts().add(List.of(fact(1).of(ELSEWHERE).row())));

        assertThat(added).containsExactlyInAnyOrder(id(2), id(3));
        assertThat(elsewhere).containsExactly(id(1));
        assertThat(find(HERE, id(1))).contains(first);
        assertThat(find(ELSEWHERE, id(1))).contains(fact(1).of(ELSEWHERE).row());
        assertThat(find(ELSEWHERE, id(2))).isEmpty();
    }

    @Test
    void facts_are_found_by_person_and_by_destination_each_once() {
        FactSample both = fact(3).of(1).with(2);
        FactSample foreign = fact(4).of(ELSEWHERE);
        add(fact(1).of(1), fact(2).at(1), both, foreign, fact(5).of(2), fact(6).at(3));

        assertThat(of(Set.of(person(1)), Set.of(), EVER))
                .containsExactlyInAnyOrder(fact(1).of(1).row(), both.row());
        assertThat(of(Set.of(), Set.of(destination(1), destination(2)), EVER))
                .containsExactlyInAnyOrder(fact(2).at(1).row(), both.row());
        assertThat(of(Set.of(person(1), person(9)), Set.of(destination(2), destination(9)), EVER))
                .containsExactlyInAnyOrder(fact(1).of(1).row(), both.row());
        assertThat(of(Set.of(new LaneKey(ELSEWHERE, person(1).person())), Set.of(destination(3)), EVER))
                .containsExactlyInAnyOrder(foreign.row(), fact(6).at(3).row());
        assertThat(of(Set.of(), Set.of(), EVER)).isEmpty();
    }

    @Test
    void facts_of_people_whose_hashes_look_alike_are_not_found_with_each_other() {
        List<FactRow> rows = new ArrayList<>();
        for (int i = 0; i < LOOK_ALIKE.size(); i++) {
            FactSample sample = fact(i);
            sample.person = Optional.of(KeyedHash.of(LOOK_ALIKE.get(i)));
            sample.destination = sample.person;
            rows.add(sample.row());
            add(sample);
        }

        for (int i = 0; i < LOOK_ALIKE.size(); i++) {
            LaneKey key = new LaneKey(HERE, KeyedHash.of(LOOK_ALIKE.get(i)));
            assertThat(of(Set.of(key), Set.of(), EVER)).containsExactly(rows.get(i));
            assertThat(of(Set.of(), Set.of(key), EVER)).containsExactly(rows.get(i));
            assertThat(stopped(Set.of(key), ALL_KINDS, EVER)).containsExactly(key);
        }
    }

    @Test
    void a_fact_whose_time_is_over_is_left_out_from_that_very_microsecond_on() {
        add(fact(1).until(AT), fact(2));

        assertThat(of(Set.of(person(1)), Set.of(), AT.minusNanos(1_000))).hasSize(2);
        assertThat(of(Set.of(person(1)), Set.of(), AT)).containsExactly(fact(2).row());
    }

    @Test
    void a_fact_is_ended_once_and_is_still_found() {
        add(fact(1), fact(2));
        FactRow ended = fact(1).row().ended(LATER, LATER.plusNanos(1_000));

        assertThat(end(ended)).isTrue();
        assertThat(end(fact(1).row().ended(AT, AT))).isFalse();
        assertThat(end(fact(3).row().ended(AT, AT))).isFalse();
        assertThat(end(fact(2).of(ELSEWHERE).row().ended(AT, AT))).isFalse();

        assertThat(of(Set.of(person(1)), Set.of(), EVER)).containsExactlyInAnyOrder(ended, fact(2).row());
    }

    @Test
    void of_16_who_end_a_fact_one_does() {
        add(fact(1));

        List<Boolean> told = Together.run(
                Together.WRITERS,
                number -> Together.insist(
                        () -> end(fact(1).row().ended(AT.plusSeconds(number), AT.plusSeconds(number)))));

        assertThat(told.stream().filter(done -> done)).hasSize(1);
        assertThat(find(HERE, id(1)).flatMap(FactRow::ended)).contains(AT.plusSeconds(told.indexOf(true)));
    }

    @Test
    void of_16_who_record_the_same_facts_in_any_order_each_fact_is_new_to_one() {
        List<Set<FactId>> told = Together.run(Together.WRITERS, number -> {
            List<FactRow> rows = new ArrayList<>(
                    IntStream.range(0, FACTS).mapToObj(each -> fact(each).row()).toList());
            if (number % 2 == 0) {
                Collections.reverse(rows);
            }
            return Together.insist(() -> write(tx -> tx.facts().add(rows)));
        });

        assertThat(told.stream().mapToInt(Set::size).sum()).isEqualTo(FACTS);
        assertThat(of(Set.of(person(1)), Set.of(), EVER)).hasSize(FACTS);
    }

    @Test
    void all_facts_of_a_company_are_told_in_parts_by_id_ended_ones_too() {
        FactSample ended = fact(4).at(1);
        ended.ended = Optional.of(AT);
        ended.endRecordedAt = Optional.of(AT);
        add(fact(3), ended, fact(1), fact(5).until(AT), fact(2), fact(6).of(ELSEWHERE));

        for (int limit = 1; limit <= 6; limit++) {
            int size = limit;
            assertThat(RowsOf.<FactRow>inParts(last -> list(tx -> tx.facts().page(HERE, last.map(FactRow::id), size))))
                    .as("by %d", limit)
                    .containsExactly(
                            fact(1).row(),
                            fact(2).row(),
                            fact(3).row(),
                            ended.row(),
                            fact(5).until(AT).row());
        }
    }

    @Test
    void a_rewritten_fact_has_another_document_and_nothing_else() {
        add(fact(1).with(1), fact(2));
        Document next = Document.of("{\"next\":1}");
        FactSample other = fact(1).of(9).until(LATER);
        other.document = next;

        write(tx -> {
            tx.facts().rewrite(List.of(other.row(), fact(3).row()));
            return true;
        });

        assertThat(of(Set.of(person(1)), Set.of(), EVER))
                .containsExactlyInAnyOrder(fact(1).with(1).row().holding(next), fact(2).row());
        assertThat(find(HERE, id(3))).isEmpty();
    }

    @Test
    void destinations_are_told_of_which_facts_of_the_kinds_were_recorded_since_and_have_not_ended() {
        add(
                fact(1).at(1),
                fact(2).of(1).with(2).saying(FactKind.REVOCATION).recordedAt(AT.plusNanos(1_000)),
                fact(3).at(3).saying(FactKind.CONSENT),
                fact(4).at(4));
        end(fact(4).row().ended(AT, AT));
        Set<LaneKey> all = Set.of(destination(1), destination(2), destination(3), destination(4), destination(9));
        Set<FactKind> kinds = EnumSet.of(FactKind.OPT_OUT, FactKind.REVOCATION);

        assertThat(stopped(all, kinds, AT)).containsExactlyInAnyOrder(destination(1), destination(2));
        assertThat(stopped(all, kinds, AT.plusNanos(1_000))).containsExactly(destination(2));
        assertThat(stopped(all, kinds, AT.plusNanos(2_000))).isEmpty();
        assertThat(stopped(all, Set.of(FactKind.CONSENT), AT)).containsExactly(destination(3));
        assertThat(stopped(all, Set.of(), AT)).isEmpty();
        assertThat(stopped(Set.of(destination(1), destination(9)), kinds, AT)).containsExactly(destination(1));
        assertThat(stopped(Set.of(new LaneKey(ELSEWHERE, destination(1).person())), kinds, AT))
                .isEmpty();
    }

    @Test
    void a_company_has_facts_from_its_first_one_on() {
        assertThat(truth(tx -> tx.facts().any(HERE))).isFalse();

        add(fact(1));

        assertThat(truth(tx -> tx.facts().any(HERE))).isTrue();
        assertThat(truth(tx -> tx.facts().any(ELSEWHERE))).isFalse();
    }

    @Test
    void a_transaction_sees_its_own_facts_and_one_that_failed_leaves_none() {
        add(fact(1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.facts().add(List.of(fact(2).at(1).row()));
            tx.facts().end(fact(1).row().ended(AT, AT));
            tx.facts().rewrite(List.of(fact(1).row().holding(Document.of("{\"next\":1}"))));
            assertThat(tx.facts().of(Set.of(), Set.of(destination(1)), EVER)).hasSize(1);
            assertThat(tx.facts().stopped(Set.of(destination(1)), ALL_KINDS, EVER))
                    .hasSize(1);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(of(Set.of(person(1)), Set.of(destination(1)), EVER)).containsExactly(fact(1).row());
    }

    @Test
    void facts_are_there_for_the_next_process() {
        add(fact(1), fact(2).at(1));

        Storage next = reopened();

        List<FactRow> kept = next.read(tx -> tx.facts().of(Set.of(person(1)), Set.of(destination(1)), EVER));
        assertThat(kept).containsExactlyInAnyOrder(fact(1).row(), fact(2).at(1).row());
    }

    @Test
    void whoever_is_alone_waits_for_a_transaction_that_holds_the_controls() {
        List<Set<LaneKey>> seen = new ArrayList<>();

        Set<FactId> added = afterwards(
                tx -> {
                    tx.controls().held();
                    seen.add(tx.facts().stopped(Set.of(destination(1)), ALL_KINDS, EVER));
                },
                tx -> {
                    tx.controls().alone();
                    tx.controls().alone();
                    return tx.facts().add(List.of(fact(1).at(1).row()));
                });

        assertThat(added).containsExactly(id(1));
        assertThat(seen).isNotEmpty().allMatch(Set::isEmpty);
    }

    @Test
    void whoever_holds_the_controls_waits_for_who_is_alone_and_sees_what_that_one_has_recorded() {
        Set<LaneKey> seen = afterwards(
                tx -> {
                    tx.controls().alone();
                    tx.facts().add(List.of(fact(1).at(1).row()));
                },
                tx -> {
                    tx.controls().held();
                    return tx.facts().stopped(Set.of(destination(1)), ALL_KINDS, EVER);
                });

        assertThat(seen).containsExactly(destination(1));
    }

    private Set<FactId> add(FactSample... samples) {
        List<FactRow> rows = Arrays.stream(samples).map(FactSample::row).toList();
        return write(tx -> tx.facts().add(rows));
    }

    private boolean end(FactRow row) {
        return truth(tx -> tx.facts().end(row));
    }

    private Optional<FactRow> find(CompanyId company, FactId id) {
        return one(tx -> tx.facts().find(company, id));
    }

    private List<FactRow> of(Set<LaneKey> persons, Set<LaneKey> destinations, Instant since) {
        return list(tx -> tx.facts().of(persons, destinations, since));
    }

    private Set<LaneKey> stopped(Set<LaneKey> destinations, Set<FactKind> kinds, Instant since) {
        return write(tx -> tx.facts().stopped(destinations, kinds, since));
    }
}
