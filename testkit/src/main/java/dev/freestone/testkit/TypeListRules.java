package dev.freestone.testkit;

import static dev.freestone.testkit.StoredTypes.active;
import static dev.freestone.testkit.StoredTypes.draft;
import static dev.freestone.testkit.StoredTypes.showing;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.TypeHeadRow;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** How types are listed. Source: docs/spec/cases-and-notifications.md 14. */
abstract class TypeListRules extends TypeRules {
    private static final Instant LATER_BY_A_MICROSECOND = NOON.plusNanos(1000);

    @Test
    void types_are_listed_the_newest_first_and_of_one_instant_the_greatest_id_first() {
        List<TypeId> newestFirst = fiveTypes();

        for (int limit = 1; limit <= newestFirst.size() + 1; limit++) {
            for (Slice.Side side : Slice.Side.values()) {
                assertThat(walk(Optional.empty(), side, limit))
                        .as("%s by %d", side, limit)
                        .isEqualTo(newestFirst);
            }
        }
    }

    @Test
    void before_a_type_are_the_nearest_ones_in_list_order() {
        List<TypeId> newestFirst = fiveTypes();
        Optional<TypeHeadRow> last = head(HERE, NOTICE, newestFirst.get(4));

        assertThat(typeIds(page(NOTICE, Optional.empty(), last, Slice.Side.BEFORE, 2)))
                .isEqualTo(newestFirst.subList(2, 4));
        assertThat(typeIds(page(NOTICE, Optional.empty(), last, Slice.Side.AFTER, 2)))
                .isEmpty();
    }

    @Test
    void a_list_holds_the_types_of_one_company_and_kind() {
        TypeId notice = made(HERE, NOTICE, NOON);
        TypeId silence = made(HERE, SILENCE, NOON);
        made(ELSEWHERE, NOTICE, NOON);

        assertThat(typeIds(page(NOTICE, Optional.empty(), Optional.empty(), Slice.Side.AFTER, 9)))
                .containsExactly(notice);
        assertThat(typeIds(page(SILENCE, Optional.empty(), Optional.empty(), Slice.Side.AFTER, 9)))
                .containsExactly(silence);
    }

    @Test
    void a_type_is_listed_once_with_the_version_that_its_head_shows() {
        TypeId id = made(HERE, NOTICE, NOON);
        insert(draft(HERE, NOTICE, id, 2));
        insert(draft(HERE, NOTICE, id, 3));
        save(showing(head(HERE, NOTICE, id).orElseThrow(), 3, 2));

        assertThat(page(NOTICE, Optional.empty(), Optional.empty(), Slice.Side.AFTER, 9))
                .containsExactly(draft(HERE, NOTICE, id, 2));
    }

    @Test
    void the_types_of_a_product_are_those_with_a_live_link_to_a_case_type_of_it_or_of_every_product() {
        CaseTypeId auto = caseType("1", Optional.of("ext-auto"));
        CaseTypeId home = caseType("2", Optional.of("ext-home"));
        CaseTypeId every = caseType("3", Optional.empty());
        TypeId unlinked = made(HERE, NOTICE, NOON);
        TypeId ofAuto = linked(auto);
        TypeId ofHome = linked(home);
        TypeId ofEvery = linked(every);
        TypeId ofAll = linked(auto, home, every);
        TypeId noLonger = linked(auto);
        unlink(noLonger, auto);

        assertThat(ofProduct("ext-auto")).containsExactly(ofAll, ofEvery, ofAuto);
        assertThat(ofProduct("ext-home")).containsExactly(ofAll, ofEvery, ofHome);
        assertThat(ofProduct("ext-Auto")).containsExactly(ofAll, ofEvery);
        assertThat(typeIds(page(NOTICE, Optional.empty(), Optional.empty(), Slice.Side.AFTER, 9)))
                .containsExactly(noLonger, ofAll, ofEvery, ofHome, ofAuto, unlinked);
    }

    @Test
    void pages_of_the_types_of_a_product_in_both_directions_neither_repeat_nor_lose_one() {
        CaseTypeId auto = caseType("1", Optional.of("ext-auto"));
        CaseTypeId home = caseType("2", Optional.of("ext-home"));
        List<TypeId> newestFirst = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            newestFirst.add(0, linked(auto, home));
            linked(home);
        }

        for (int limit = 1; limit <= newestFirst.size() + 1; limit++) {
            for (Slice.Side side : Slice.Side.values()) {
                assertThat(walk(Optional.of("ext-auto"), side, limit))
                        .as("%s by %d", side, limit)
                        .isEqualTo(newestFirst);
            }
        }
    }

    @Test
    void the_active_versions_of_a_company_are_those_of_types_with_a_live_link() {
        CaseTypeId first = caseType("1", Optional.empty());
        CaseTypeId second = caseType("2", Optional.empty());
        TypeVersionRow notice = activated(HERE, NOTICE);
        TypeVersionRow silence = activated(HERE, SILENCE);
        TypeVersionRow unlinked = activated(HERE, NOTICE);
        TypeVersionRow foreign = activated(ELSEWHERE, NOTICE);
        linked(first);
        link(HERE, notice.id(), first);
        link(HERE, notice.id(), second);
        link(HERE, silence.id(), second);
        link(HERE, unlinked.id(), first);
        unlink(unlinked.id(), first);
        link(ELSEWHERE, foreign.id(), first);

        assertThat(list(tx -> tx.notificationTypes().active(HERE))).containsExactlyInAnyOrder(notice, silence);
        assertThat(list(tx -> tx.notificationTypes().active(ELSEWHERE))).containsExactly(foreign);
    }

    /** Two instants one microsecond apart, made in another order than they are listed in. */
    private List<TypeId> fiveTypes() {
        TypeId a = made(HERE, NOTICE, NOON);
        TypeId b = made(HERE, NOTICE, LATER_BY_A_MICROSECOND);
        TypeId c = made(HERE, NOTICE, NOON);
        TypeId d = made(HERE, NOTICE, LATER_BY_A_MICROSECOND);
        TypeId e = made(HERE, NOTICE, NOON);
        return List.of(d, b, e, c, a);
    }

    private List<TypeId> walk(Optional<String> product, Slice.Side side, int limit) {
        boolean after = side == Slice.Side.AFTER;
        List<TypeId> all = new ArrayList<>();
        Optional<TypeHeadRow> cursor = Optional.empty();
        while (true) {
            List<TypeId> part = typeIds(page(NOTICE, product, cursor, side, limit));
            all.addAll(after ? all.size() : 0, part);
            if (part.size() < limit) {
                return all;
            }
            cursor = head(HERE, NOTICE, part.get(after ? limit - 1 : 0));
        }
    }

    private List<TypeId> ofProduct(String product) {
        return typeIds(page(NOTICE, Optional.of(product), Optional.empty(), Slice.Side.AFTER, 9));
    }

    private List<TypeVersionRow> page(
            TypeKind kind, Optional<String> product, Optional<TypeHeadRow> cursor, Slice.Side side, int limit) {
        return list(tx -> tx.notificationTypes().page(HERE, kind, product, cursor, side, limit));
    }

    private static List<TypeId> typeIds(List<TypeVersionRow> rows) {
        return rows.stream().map(TypeVersionRow::id).toList();
    }

    private TypeId made(CompanyId company, TypeKind kind, Instant createdAt) {
        TypeId id = create(company, kind, createdAt);
        insert(draft(company, kind, id, 1));
        return id;
    }

    private TypeVersionRow activated(CompanyId company, TypeKind kind) {
        TypeId id = create(company, kind);
        insert(draft(company, kind, id, 2));
        TypeVersionRow row = active(draft(company, kind, id, 1), 1);
        insert(row);
        return row;
    }

    private TypeId linked(CaseTypeId... caseTypes) {
        TypeId id = made(HERE, NOTICE, NOON);
        Stream.of(caseTypes).forEach(caseType -> link(HERE, id, caseType));
        return id;
    }

    private CaseTypeId caseType(String number, Optional<String> product) {
        CaseTypeRow plain = StoredCaseTypes.row(StoredSample.of(number));
        CaseTypeRow row = new CaseTypeRow(plain.id(), plain.columns(), product, plain.version(), plain.document());
        write(tx -> tx.caseTypes().insert(row));
        return row.id();
    }

    private void link(CompanyId company, TypeId id, CaseTypeId caseType) {
        assertThat(truth(tx -> tx.notificationTypes().link(company, new TypeLinkRow(id, caseType), 1)))
                .isTrue();
    }

    private void unlink(TypeId id, CaseTypeId caseType) {
        assertThat(truth(tx -> tx.notificationTypes().unlink(HERE, new TypeLinkRow(id, caseType), 2)))
                .isTrue();
    }
}
