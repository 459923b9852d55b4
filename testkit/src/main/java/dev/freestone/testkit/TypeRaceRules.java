package dev.freestone.testkit;

import static dev.freestone.testkit.StoredTypes.active;
import static dev.freestone.testkit.StoredTypes.deprecated;
import static dev.freestone.testkit.StoredTypes.draft;
import static dev.freestone.testkit.StoredTypes.showing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.spi.NotificationTypeStore;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What happens to types on several nodes at the same moment. Source: docs/spec/cases-and-notifications.md 3, 5, 9. */
abstract class TypeRaceRules extends TypeLinkRules {
    private static final int ROUNDS = 40;
    private static final int RAISES = 5;

    @Test
    void of_two_transactions_that_each_make_a_version_active_one_has_and_the_other_goes_on() {
        for (int round = 0; round < ROUNDS; round++) {
            TypeId id = create(HERE, NOTICE);
            insert(draft(HERE, NOTICE, id, 1));
            insert(draft(HERE, NOTICE, id, 2));

            List<List<WriteResult>> results = Together.run(
                    2,
                    number -> write(tx -> List.of(
                            activated(tx, id, 1 + number),
                            tx.notificationTypes().insert(draft(HERE, NOTICE, id, 3 + number)))));

            assertThat(results)
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(
                            List.of(WriteResult.SAVED, WriteResult.SAVED),
                            List.of(WriteResult.CONFLICT, WriteResult.SAVED));
            assertThat(versions(HERE, NOTICE, id))
                    .filteredOn(row -> row.status() == TypeStatus.ACTIVE)
                    .extracting(TypeVersionRow::version)
                    .containsExactly(results.get(0).get(0) == WriteResult.SAVED ? 1 : 2);
        }
    }

    @Test
    void exactly_one_of_16_who_do_not_lock_makes_a_version_active() {
        TypeId id = create(HERE, NOTICE);
        IntStream.rangeClosed(1, Together.WRITERS).forEach(version -> insert(draft(HERE, NOTICE, id, version)));

        List<WriteResult> told = Together.race(number ->
                result(tx -> tx.notificationTypes().update(active(draft(HERE, NOTICE, id, 1 + number), 1))));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(versions(HERE, NOTICE, id))
                .filteredOn(row -> row.status() == TypeStatus.ACTIVE)
                .extracting(TypeVersionRow::version)
                .containsExactly(1 + told.indexOf(WriteResult.SAVED));
    }

    @Test
    void of_16_who_lock_a_type_and_add_its_next_version_as_the_active_one_none_fails() {
        TypeId id = create(HERE, NOTICE);
        insert(active(draft(HERE, NOTICE, id, 1), 1));

        Together.run(Together.WRITERS, number -> {
            for (int i = 0; i < RAISES; i++) {
                assertThat(list(tx -> nextVersion(tx, id))).containsOnly(WriteResult.SAVED);
            }
            return number;
        });

        int last = 1 + Together.WRITERS * RAISES;
        assertThat(head(HERE, NOTICE, id)).contains(new TypeHeadRow(id, HERE, NOTICE, NOON, last, last));
        assertThat(versions(HERE, NOTICE, id))
                .hasSize(last)
                .filteredOn(row -> row.status() == TypeStatus.ACTIVE)
                .containsExactly(active(draft(HERE, NOTICE, id, last), last));
    }

    @Test
    void of_two_transactions_that_link_a_type_one_has_linked_it_and_the_other_goes_on() {
        for (int round = 0; round < ROUNDS; round++) {
            TypeLinkRow link = new TypeLinkRow(create(HERE, NOTICE), FIRST);

            List<List<Boolean>> told = Together.run(
                    2,
                    number -> write(tx -> List.of(
                            tx.notificationTypes().link(HERE, link, 1 + number),
                            tx.notificationTypes().links(HERE, link.type()).contains(link))));

            assertThat(told).as("round %d", round).containsExactlyInAnyOrder(List.of(true, true), List.of(false, true));
            assertThat(list(tx -> tx.notificationTypes().links(HERE, link.type())))
                    .containsExactly(link);
        }
    }

    @Test
    void exactly_one_of_16_ends_a_link() {
        TypeLinkRow link = new TypeLinkRow(create(HERE, NOTICE), FIRST);
        link(HERE, link.type(), FIRST, 1);

        List<Boolean> told = Together.run(
                Together.WRITERS, number -> truth(tx -> tx.notificationTypes().unlink(HERE, link, 2)));

        assertThat(Collections.frequency(told, true)).isEqualTo(1);
        assertThat(list(tx -> tx.notificationTypes().links(HERE, FIRST))).isEmpty();
    }

    @Test
    void of_16_who_raise_the_revision_of_a_new_catalog_none_fails_and_each_gets_its_own() {
        List<Long> told = Together.run(Together.WRITERS, number -> {
                    List<Long> own = new ArrayList<>();
                    for (int i = 0; i < RAISES; i++) {
                        own.add(number(tx -> tx.notificationTypes().nextRevision(HERE, 1)));
                    }
                    return own;
                })
                .stream()
                .flatMap(List::stream)
                .sorted()
                .toList();

        assertThat(told)
                .isEqualTo(LongStream.rangeClosed(1, Together.WRITERS * RAISES)
                        .boxed()
                        .toList());
        assertThat(number(tx -> tx.notificationTypes().revision(HERE))).isEqualTo(Together.WRITERS * RAISES);
    }

    private static WriteResult activated(Tx tx, TypeId id, int version) {
        TypeHeadRow head = tx.notificationTypes().lock(HERE, NOTICE, id).orElseThrow();
        return tx.notificationTypes().update(active(draft(HERE, NOTICE, head.id(), version), 1));
    }

    private static List<WriteResult> nextVersion(Tx tx, TypeId id) {
        NotificationTypeStore store = tx.notificationTypes();
        TypeHeadRow head = store.lock(HERE, NOTICE, id).orElseThrow();
        int next = head.latest() + 1;
        TypeVersionRow before = active(draft(HERE, NOTICE, id, head.latest()), head.latest());
        List<WriteResult> results = List.of(
                store.update(deprecated(before, next)), store.insert(active(draft(HERE, NOTICE, id, next), next)));
        store.saveHead(showing(head, next, next));
        return results;
    }
}
