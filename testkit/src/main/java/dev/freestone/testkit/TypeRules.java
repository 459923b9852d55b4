package dev.freestone.testkit;

import static dev.freestone.testkit.StoredTypes.active;
import static dev.freestone.testkit.StoredTypes.deprecated;
import static dev.freestone.testkit.StoredTypes.draft;
import static dev.freestone.testkit.StoredTypes.holding;
import static dev.freestone.testkit.StoredTypes.ownedBy;
import static dev.freestone.testkit.StoredTypes.showing;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeVersionRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Notification types and do-not-interact types and their versions. Source: docs/spec/cases-and-notifications.md 5. */
abstract class TypeRules extends CaseRaceRules {
    static final TypeKind NOTICE = TypeKind.NOTIFICATION;
    static final TypeKind SILENCE = TypeKind.DO_NOT_INTERACT;

    @Test
    void a_new_type_has_an_id_that_is_greater_than_any_before_it_whatever_its_kind_and_company() {
        List<TypeId> ids =
                List.of(create(HERE, NOTICE), create(HERE, SILENCE), create(ELSEWHERE, NOTICE), create(HERE, NOTICE));

        assertThat(ids).doesNotHaveDuplicates().isSorted();
        assertThat(head(HERE, NOTICE, ids.get(0))).contains(new TypeHeadRow(ids.get(0), HERE, NOTICE, NOON, 1, 1));
        assertThat(head(HERE, SILENCE, ids.get(1))).contains(new TypeHeadRow(ids.get(1), HERE, SILENCE, NOON, 1, 1));
    }

    @Test
    void a_head_is_found_and_locked_in_its_company_and_kind_only() {
        TypeId id = create(HERE, NOTICE);
        TypeHeadRow head = head(HERE, NOTICE, id).orElseThrow();

        assertThat(one(tx -> tx.notificationTypes().lock(HERE, NOTICE, id))).contains(head);
        assertThat(head(ELSEWHERE, NOTICE, id)).isEmpty();
        assertThat(head(HERE, SILENCE, id)).isEmpty();
        assertThat(head(HERE, NOTICE, TypeId.of(Integer.MAX_VALUE))).isEmpty();
        assertThat(one(tx -> tx.notificationTypes().lock(ELSEWHERE, NOTICE, id)))
                .isEmpty();
        assertThat(one(tx -> tx.notificationTypes().lock(HERE, SILENCE, id))).isEmpty();
    }

    @Test
    void a_head_that_is_saved_says_which_version_is_the_latest_and_which_is_shown() {
        TypeId id = create(HERE, NOTICE);
        TypeId other = create(HERE, NOTICE);
        TypeHeadRow head = head(HERE, NOTICE, id).orElseThrow();

        save(showing(head, 7, 3));
        save(new TypeHeadRow(id, ELSEWHERE, NOTICE, NOON, 9, 9));

        assertThat(head(HERE, NOTICE, id)).contains(showing(head, 7, 3));
        assertThat(head(HERE, NOTICE, other)).contains(new TypeHeadRow(other, HERE, NOTICE, NOON, 1, 1));
    }

    @Test
    void keeps_every_column_of_a_version_and_tells_the_oldest_first() {
        TypeId id = create(HERE, SILENCE);
        TypeVersionRow first = deprecated(active(draft(HERE, SILENCE, id, 1), 1), Long.MAX_VALUE);
        TypeVersionRow second = deprecated(draft(HERE, SILENCE, id, 2), 9);
        TypeVersionRow third = holding(active(draft(HERE, SILENCE, id, 3), Long.MAX_VALUE), LARGE_JSON);
        TypeVersionRow last = draft(HERE, SILENCE, id, Integer.MAX_VALUE);

        List.of(third, last, first, second).forEach(this::insert);

        assertThat(versions(HERE, SILENCE, id).equals(List.of(first, second, third, last)))
                .isTrue();
        assertThat(version(HERE, id, 2)).contains(second);
        assertThat(version(HERE, id, Integer.MAX_VALUE)).contains(last);
        assertThat(version(HERE, id, 4)).isEmpty();
    }

    @Test
    void versions_of_another_company_or_kind_do_not_exist() {
        TypeId id = create(HERE, NOTICE);
        insert(draft(HERE, NOTICE, id, 1));

        assertThat(versions(HERE, NOTICE, id)).hasSize(1);
        assertThat(versions(ELSEWHERE, NOTICE, id)).isEmpty();
        assertThat(versions(HERE, SILENCE, id)).isEmpty();
        assertThat(version(ELSEWHERE, id, 1)).isEmpty();
        assertThat(result(tx -> tx.notificationTypes().update(ownedBy(draft(HERE, NOTICE, id, 1), ELSEWHERE))))
                .isEqualTo(WriteResult.MISSING);
    }

    @Test
    void a_version_that_is_there_is_a_conflict_that_leaves_the_transaction_usable() {
        TypeId id = create(HERE, NOTICE);
        TypeVersionRow first = draft(HERE, NOTICE, id, 1);

        List<WriteResult> results = write(tx -> List.of(
                tx.notificationTypes().insert(first),
                tx.notificationTypes().insert(holding(first, "{}")),
                tx.notificationTypes().insert(draft(HERE, NOTICE, id, 2)),
                tx.notificationTypes().update(draft(HERE, NOTICE, id, 3))));

        assertThat(results)
                .containsExactly(WriteResult.SAVED, WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.MISSING);
        assertThat(version(HERE, id, 1)).contains(first);
    }

    @Test
    void a_type_has_one_active_version_and_a_second_one_leaves_the_transaction_usable() {
        TypeId id = create(HERE, NOTICE);
        TypeId other = create(HERE, NOTICE);
        TypeVersionRow first = active(draft(HERE, NOTICE, id, 1), 1);
        TypeVersionRow second = draft(HERE, NOTICE, id, 2);
        insert(first);
        insert(second);

        List<WriteResult> results = write(tx -> List.of(
                tx.notificationTypes().update(active(second, 2)),
                tx.notificationTypes().insert(active(draft(HERE, NOTICE, id, 3), 2)),
                tx.notificationTypes().update(holding(first, "{}")),
                tx.notificationTypes().insert(active(draft(HERE, NOTICE, other, 1), 2))));

        assertThat(results)
                .containsExactly(WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.SAVED);
        assertThat(versions(HERE, NOTICE, id)).containsExactly(holding(first, "{}"), second);
    }

    @Test
    void the_next_version_becomes_active_in_the_transaction_in_which_the_one_before_it_ends() {
        TypeId id = create(HERE, NOTICE);
        TypeVersionRow first = active(draft(HERE, NOTICE, id, 1), 1);
        TypeVersionRow second = draft(HERE, NOTICE, id, 2);
        insert(first);
        insert(second);

        List<WriteResult> results = write(tx -> List.of(
                tx.notificationTypes().update(deprecated(first, 2)),
                tx.notificationTypes().update(active(second, 2))));

        assertThat(results).containsOnly(WriteResult.SAVED);
        assertThat(versions(HERE, NOTICE, id)).containsExactly(deprecated(first, 2), active(second, 2));
    }

    @Test
    void a_transaction_that_failed_leaves_types_as_they_were() {
        TypeId id = create(HERE, NOTICE);
        TypeVersionRow first = draft(HERE, NOTICE, id, 1);
        insert(first);
        TypeHeadRow head = head(HERE, NOTICE, id).orElseThrow();

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.notificationTypes().update(active(first, 1));
            tx.notificationTypes().insert(draft(HERE, NOTICE, id, 2));
            tx.notificationTypes().saveHead(showing(head, 2, 2));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(versions(HERE, NOTICE, id)).containsExactly(first);
        assertThat(head(HERE, NOTICE, id)).contains(head);
    }

    final TypeId create(CompanyId company, TypeKind kind) {
        return create(company, kind, NOON);
    }

    final TypeId create(CompanyId company, TypeKind kind, Instant createdAt) {
        return write(tx -> tx.notificationTypes().create(company, kind, createdAt));
    }

    final void insert(TypeVersionRow row) {
        assertThat(result(tx -> tx.notificationTypes().insert(row)))
                .as("%s/%d", row.id(), row.version())
                .isEqualTo(WriteResult.SAVED);
    }

    final void save(TypeHeadRow head) {
        write(tx -> {
            tx.notificationTypes().saveHead(head);
            return true;
        });
    }

    final Optional<TypeHeadRow> head(CompanyId company, TypeKind kind, TypeId id) {
        return one(tx -> tx.notificationTypes().head(company, kind, id));
    }

    final List<TypeVersionRow> versions(CompanyId company, TypeKind kind, TypeId id) {
        return list(tx -> tx.notificationTypes().versions(company, kind, id));
    }

    private Optional<TypeVersionRow> version(CompanyId company, TypeId id, int version) {
        return one(tx -> tx.notificationTypes().version(company, id, version));
    }
}
