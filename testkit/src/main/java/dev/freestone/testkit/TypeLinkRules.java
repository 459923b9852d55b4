package dev.freestone.testkit;

import static dev.freestone.testkit.StoredTypes.active;
import static dev.freestone.testkit.StoredTypes.deprecated;
import static dev.freestone.testkit.StoredTypes.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which types belong to which case types, at which revision of the catalog. Source: docs/spec/cases-and-notifications.md 3, 9. */
abstract class TypeLinkRules extends TypeListRules {
    static final CaseTypeId FIRST = CaseTypeId.of("KT-0000-0001");
    static final CaseTypeId SECOND = CaseTypeId.of("KT-0000-0002");

    @Test
    void a_link_holds_once_until_it_ends_and_may_hold_again() {
        TypeLinkRow link = new TypeLinkRow(create(HERE, NOTICE), FIRST);

        List<Boolean> told = write(tx -> List.of(
                tx.notificationTypes().unlink(HERE, link, 1),
                tx.notificationTypes().link(HERE, link, 1),
                tx.notificationTypes().link(HERE, link, 2),
                tx.notificationTypes().unlink(HERE, link, 2),
                tx.notificationTypes().unlink(HERE, link, 3),
                tx.notificationTypes().link(HERE, link, 3)));

        assertThat(told).containsExactly(false, true, false, true, false, true);
        assertThat(list(tx -> tx.notificationTypes().links(HERE))).containsExactly(link);
    }

    @Test
    void the_live_links_of_a_company_a_type_and_a_case_type_are_told_in_order() {
        TypeId a = create(HERE, NOTICE);
        TypeId b = create(HERE, SILENCE);
        TypeId foreign = create(ELSEWHERE, NOTICE);
        link(HERE, b, FIRST, 1);
        link(HERE, a, SECOND, 1);
        link(HERE, a, FIRST, 1);
        link(HERE, b, SECOND, 1);
        unlink(b, SECOND, 2);
        link(ELSEWHERE, foreign, FIRST, 1);

        assertThat(list(tx -> tx.notificationTypes().links(HERE)))
                .containsExactlyInAnyOrder(
                        new TypeLinkRow(a, FIRST), new TypeLinkRow(a, SECOND), new TypeLinkRow(b, FIRST));
        assertThat(list(tx -> tx.notificationTypes().links(HERE, a)))
                .containsExactly(new TypeLinkRow(a, FIRST), new TypeLinkRow(a, SECOND));
        assertThat(list(tx -> tx.notificationTypes().links(HERE, FIRST)))
                .containsExactly(new TypeLinkRow(a, FIRST), new TypeLinkRow(b, FIRST));
        assertThat(list(tx -> tx.notificationTypes().links(HERE, SECOND))).containsExactly(new TypeLinkRow(a, SECOND));
        assertThat(list(tx -> tx.notificationTypes().links(HERE, foreign))).isEmpty();
        assertThat(list(tx -> tx.notificationTypes().links(ELSEWHERE, FIRST)))
                .containsExactly(new TypeLinkRow(foreign, FIRST));
        assertThat(truth(tx -> tx.notificationTypes().unlink(ELSEWHERE, new TypeLinkRow(a, FIRST), 9)))
                .isFalse();
    }

    @Test
    void at_each_revision_the_types_of_a_case_type_are_those_that_were_linked_then_in_all_their_versions() {
        TypeId a = create(HERE, NOTICE);
        TypeId b = create(HERE, SILENCE);
        TypeId foreign = create(ELSEWHERE, NOTICE);
        TypeVersionRow a1 = deprecated(active(draft(HERE, NOTICE, a, 1), 2), 4);
        TypeVersionRow a2 = draft(HERE, NOTICE, a, 2);
        TypeVersionRow b1 = active(draft(HERE, SILENCE, b, 1), 5);
        List.of(a2, b1, a1, draft(ELSEWHERE, NOTICE, foreign, 1)).forEach(this::insert);
        link(ELSEWHERE, foreign, FIRST, 1);
        link(HERE, b, SECOND, 1);
        link(HERE, a, FIRST, 2);
        link(HERE, b, FIRST, 3);
        unlink(a, FIRST, 5);
        link(HERE, a, FIRST, 7);
        unlink(b, FIRST, 8);

        List<List<TypeVersionRow>> expected = List.of(
                List.of(),
                List.of(),
                List.of(a1, a2),
                List.of(a1, a2, b1),
                List.of(a1, a2, b1),
                List.of(b1),
                List.of(b1),
                List.of(a1, a2, b1),
                List.of(a1, a2),
                List.of(a1, a2));
        for (int revision = 0; revision < expected.size(); revision++) {
            assertThat(linkedAt(FIRST, revision)).as("at %d", revision).isEqualTo(expected.get(revision));
        }
        assertThat(linkedAt(FIRST, Long.MAX_VALUE)).containsExactly(a1, a2);
        assertThat(linkedAt(SECOND, 1)).containsExactly(b1);
    }

    @Test
    void a_link_that_held_for_no_revision_was_never_there() {
        TypeId id = create(HERE, NOTICE);
        insert(draft(HERE, NOTICE, id, 1));
        link(HERE, id, FIRST, 3);
        assertThat(linkedAt(FIRST, 3)).hasSize(1);
        unlink(id, FIRST, 3);

        assertThat(linkedAt(FIRST, 3)).isEmpty();
        assertThat(linkedAt(FIRST, 4)).isEmpty();
    }

    @Test
    void the_revision_of_a_catalog_begins_with_0_and_rises_step_by_step_in_its_company() {
        assertThat(number(tx -> tx.notificationTypes().revision(HERE))).isZero();

        for (long next = 1; next <= 3; next++) {
            assertThat(number(tx -> tx.notificationTypes().nextRevision(HERE, 1)))
                    .isEqualTo(next);
            assertThat(number(tx -> tx.notificationTypes().revision(HERE))).isEqualTo(next);
        }
        assertThat(number(tx -> tx.notificationTypes().revision(ELSEWHERE))).isZero();
        List<Long> twice = write(tx -> List.of(
                tx.notificationTypes().nextRevision(HERE, 1),
                tx.notificationTypes().nextRevision(HERE, 1)));
        assertThat(twice).containsExactly(4L, 5L);
        assertThat(number(tx -> tx.notificationTypes().nextRevision(HERE, Integer.MAX_VALUE)))
                .isEqualTo(5L + Integer.MAX_VALUE);
    }

    @Test
    void a_transaction_that_failed_leaves_links_and_revision_as_they_were() {
        TypeId id = create(HERE, NOTICE);
        link(HERE, id, FIRST, 1);
        write(tx -> tx.notificationTypes().nextRevision(HERE, 1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            long revision = tx.notificationTypes().nextRevision(HERE, 1);
            tx.notificationTypes().unlink(HERE, new TypeLinkRow(id, FIRST), revision);
            tx.notificationTypes().link(HERE, new TypeLinkRow(id, SECOND), revision);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(list(tx -> tx.notificationTypes().links(HERE, id))).containsExactly(new TypeLinkRow(id, FIRST));
        assertThat(number(tx -> tx.notificationTypes().revision(HERE))).isEqualTo(1);
    }

    private List<TypeVersionRow> linkedAt(CaseTypeId caseType, long revision) {
        return list(tx -> tx.notificationTypes().linkedAt(HERE, caseType, revision));
    }

    final void link(CompanyId company, TypeId type, CaseTypeId caseType, long revision) {
        assertThat(truth(tx -> tx.notificationTypes().link(company, new TypeLinkRow(type, caseType), revision)))
                .isTrue();
    }

    private void unlink(TypeId type, CaseTypeId caseType, long revision) {
        assertThat(truth(tx -> tx.notificationTypes().unlink(HERE, new TypeLinkRow(type, caseType), revision)))
                .isTrue();
    }
}
