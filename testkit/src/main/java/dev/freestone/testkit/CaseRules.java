package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.spi.CaseRow;
import dev.freestone.spi.CaseTypeRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the stores of case types and cases keep beside what all objects have in common. Source: docs/spec/cases-and-notifications.md
 * 2, 3.
 */
abstract class CaseRules extends PromoFailureRules {
    private static final KeyedHash ADA = KeyedHash.of("k1:ada");
    private static final KeyedHash BOB = KeyedHash.of("k1:bob");
    private static final KeyedHash EVE = KeyedHash.of("k1:eve");
    private static final int MANY = 20;

    private static final Instant T1 = Instant.parse("2026-03-09T14:30:15.000001Z");
    private static final Instant T2 = T1.plusNanos(1000);

    @Test
    void a_case_type_keeps_its_product_and_gets_another_or_none() {
        CaseTypeRow row = of(StoredCaseTypes.row(StoredSample.of("A")), Optional.of("é".repeat(100)));
        insert(row);
        assertThat(caseTypes(HERE, "A")).containsExactly(versioned(row, 1));

        CaseTypeRow changed = of(row, Optional.of("ext-auto"));
        assertThat(result(tx -> tx.caseTypes().update(changed, 1))).isEqualTo(WriteResult.SAVED);
        assertThat(caseTypes(HERE, "A")).containsExactly(versioned(changed, 2));

        CaseTypeRow without = of(row, Optional.empty());
        assertThat(result(tx -> tx.caseTypes().update(without, 2))).isEqualTo(WriteResult.SAVED);
        assertThat(caseTypes(HERE, "A")).containsExactly(versioned(without, 3));
    }

    @Test
    void many_case_types_are_found_at_once_in_their_company() {
        List<String> numbers = IntStream.range(0, MANY).mapToObj(i -> "M" + i).toList();
        numbers.forEach(number -> insert(StoredCaseTypes.row(StoredSample.of(number))));
        insert(StoredCaseTypes.row(StoredSample.of("F").ownedBy(ELSEWHERE)));

        List<String> asked = new ArrayList<>(numbers);
        asked.addAll(List.of("F", "NONE", "M1"));

        assertThat(caseTypes(HERE, asked.toArray(String[]::new)))
                .extracting(row -> row.id().value())
                .containsExactlyInAnyOrderElementsOf(
                        numbers.stream().map(number -> "KT-0000-" + number).toList());
        assertThat(caseTypes(ELSEWHERE, "F", "M1")).hasSize(1);
        assertThat(caseTypes(HERE)).isEmpty();
    }

    @Test
    void many_cases_are_found_at_once_deleted_or_not() {
        List<String> numbers = IntStream.range(0, MANY).mapToObj(i -> "M" + i).toList();
        numbers.forEach(number -> insert(of(number, ADA)));
        insert(StoredCases.row(StoredSample.of("F").ownedBy(ELSEWHERE)));
        CaseRow deleted = StoredCases.row(StoredSample.of("M3").deletedAt(LATER));
        assertThat(result(tx -> tx.cases().update(deleted, 1))).isEqualTo(WriteResult.SAVED);

        List<String> asked = new ArrayList<>(numbers);
        asked.addAll(List.of("F", "NONE", "M1"));

        assertThat(cases(HERE, asked.toArray(String[]::new)))
                .hasSize(MANY)
                .contains(versioned(deleted, 2), versioned(of("M1", ADA), 1));
        assertThat(cases(ELSEWHERE, "F", "M1")).hasSize(1);
        assertThat(cases(HERE)).isEmpty();
    }

    @Test
    void cases_are_listed_and_counted_by_borrower() {
        insert(of("A", ADA, BOB));
        insert(of("B", BOB));
        insert(of("C"));
        insert(of(StoredCases.row(StoredSample.of("D").ownedBy(ELSEWHERE)), ADA));

        assertThat(about(HERE, ADA)).containsExactly("A");
        assertThat(about(HERE, BOB)).containsExactly("B", "A");
        assertThat(about(HERE, EVE)).isEmpty();
        assertThat(about(ELSEWHERE, ADA)).containsExactly("D");
        assertThat(number(tx -> tx.cases().count(HERE, Optional.of(BOB)))).isEqualTo(2);
        assertThat(number(tx -> tx.cases().count(HERE, Optional.empty()))).isEqualTo(3);
        assertThat(number(tx -> tx.cases().count(ELSEWHERE, Optional.of(BOB)))).isZero();
    }

    @Test
    void an_update_of_a_case_replaces_its_borrowers_and_one_that_is_refused_does_not() {
        insert(of("A", ADA, BOB));

        assertThat(result(tx -> tx.cases().update(of("A", EVE), 2))).isEqualTo(WriteResult.CONFLICT);
        assertThat(about(HERE, EVE)).isEmpty();
        assertThat(result(tx -> tx.cases().update(of("A", BOB, EVE), 1))).isEqualTo(WriteResult.SAVED);

        assertThat(about(HERE, ADA)).isEmpty();
        assertThat(about(HERE, BOB)).containsExactly("A");
        assertThat(about(HERE, EVE)).containsExactly("A");
        assertThat(cases(HERE, "A")).containsExactly(versioned(of("A", BOB, EVE), 2));
        assertThat(result(tx -> tx.cases().update(of("A"), 2))).isEqualTo(WriteResult.SAVED);
        assertThat(about(HERE, BOB)).isEmpty();
        assertThat(cases(HERE, "A")).containsExactly(versioned(of("A"), 3));
    }

    @Test
    void a_case_of_50_borrowers_is_about_each_of_them() {
        Set<KeyedHash> all = IntStream.range(0, 50)
                .mapToObj(i -> KeyedHash.of("k1:" + "é".repeat(120) + i))
                .collect(Collectors.toSet());
        insert(of("A", all.toArray(KeyedHash[]::new)));

        assertThat(cases(HERE, "A")).extracting(CaseRow::borrowers).containsExactly(all);
        assertThat(all).allSatisfy(person -> assertThat(about(HERE, person)).containsExactly("A"));
    }

    @Test
    void a_deleted_case_is_not_listed_for_its_borrower() {
        insert(of("A", ADA));
        insert(of("B", ADA));
        CaseRow deleted = of(StoredCases.row(StoredSample.of("A").deletedAt(LATER)), ADA);
        assertThat(result(tx -> tx.cases().update(deleted, 1))).isEqualTo(WriteResult.SAVED);

        assertThat(about(HERE, ADA)).containsExactly("B");
        assertThat(number(tx -> tx.cases().count(HERE, Optional.of(ADA)))).isEqualTo(1);
        assertThat(cases(HERE, "A")).containsExactly(versioned(deleted, 2));
    }

    @Test
    void pages_of_the_cases_of_a_borrower_in_both_directions_neither_repeat_nor_lose_a_tie() {
        List<CaseRow> newestFirst = List.of(
                at("B", T2, ADA), at("A", T2, ADA, BOB), at("Z", T1, ADA), at("C", T1, BOB, ADA), at("9", T1, ADA));
        newestFirst.forEach(this::insert);
        List.of(at("Y", T2, BOB), at("D", T1), at("8", T1, EVE)).forEach(this::insert);

        for (int limit = 1; limit <= newestFirst.size() + 1; limit++) {
            for (Slice.Side side : Slice.Side.values()) {
                assertThat(walk(side, limit))
                        .as("%s by %d", side, limit)
                        .isEqualTo(newestFirst.stream()
                                .map(row -> versioned(row, 1))
                                .toList());
            }
        }
    }

    private List<CaseRow> walk(Slice.Side side, int limit) {
        boolean after = side == Slice.Side.AFTER;
        List<CaseRow> all = new ArrayList<>();
        Optional<CaseRow> cursor = Optional.empty();
        while (true) {
            Slice<CaseRow> slice = new Slice<>(Slice.NEWEST_FIRST, cursor, side, limit);
            List<CaseRow> part = list(tx -> tx.cases().page(HERE, Optional.of(ADA), slice));
            all.addAll(after ? all.size() : 0, part);
            if (part.size() < limit) {
                return all;
            }
            cursor = Optional.of(part.get(after ? limit - 1 : 0));
        }
    }

    private void insert(CaseTypeRow row) {
        assertThat(result(tx -> tx.caseTypes().insert(row))).as("%s", row.id()).isEqualTo(WriteResult.SAVED);
    }

    private void insert(CaseRow row) {
        assertThat(result(tx -> tx.cases().insert(row))).as("%s", row.id()).isEqualTo(WriteResult.SAVED);
    }

    private List<CaseTypeRow> caseTypes(CompanyId company, String... numbers) {
        List<CaseTypeId> ids = IntStream.range(0, numbers.length)
                .mapToObj(i -> CaseTypeId.of("KT-0000-" + numbers[i]))
                .toList();
        return list(tx -> tx.caseTypes().find(company, ids));
    }

    private List<CaseRow> cases(CompanyId company, String... numbers) {
        List<CaseId> ids = IntStream.range(0, numbers.length)
                .mapToObj(i -> CaseId.of("CS-0000-" + numbers[i]))
                .toList();
        return list(tx -> tx.cases().find(company, ids));
    }

    /** The numbers of the cases of a person, the newest first. */
    private List<String> about(CompanyId company, KeyedHash person) {
        Slice<CaseRow> all = new Slice<>(Slice.NEWEST_FIRST, Optional.empty(), Slice.Side.AFTER, 100);
        return list(tx -> tx.cases().page(company, Optional.of(person), all)).stream()
                .map(row -> row.id().value().substring("CS-0000-".length()))
                .toList();
    }

    private static CaseRow of(String number, KeyedHash... borrowers) {
        return of(StoredCases.row(StoredSample.of(number)), borrowers);
    }

    private static CaseRow at(String number, Instant createdAt, KeyedHash... borrowers) {
        return of(StoredCases.row(StoredSample.of(number).createdAt(createdAt)), borrowers);
    }

    private static CaseRow of(CaseRow row, KeyedHash... borrowers) {
        return new CaseRow(row.id(), row.columns(), Set.of(borrowers), row.version(), row.document());
    }

    private static CaseRow versioned(CaseRow row, long version) {
        return new CaseRow(row.id(), row.columns(), row.borrowers(), version, row.document());
    }

    private static CaseTypeRow of(CaseTypeRow row, Optional<String> loanTypeId) {
        return new CaseTypeRow(row.id(), row.columns(), loanTypeId, row.version(), row.document());
    }

    private static CaseTypeRow versioned(CaseTypeRow row, long version) {
        return new CaseTypeRow(row.id(), row.columns(), row.loanTypeId(), version, row.document());
    }
}
