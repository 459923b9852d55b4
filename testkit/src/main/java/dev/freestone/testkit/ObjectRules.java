package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What stores of objects must do: columns, versions, unique values, ids, companies. Each test covers every kind. */
abstract class ObjectRules extends StorageCase {
    /** Numbers are not shown anywhere, so the low ones are tried; a new storage begins with them. */
    static final int NUMBERS_TO_TRY = 10_000;

    /** More than a megabyte with every kind of character. */
    static final String LARGE_JSON =
            "{\"t\":\"" + "a'\\\\\\\"\\u0000%_;-- \t zażółć 漢字 🎯 \uFFFD".repeat(32_768) + "\"}";

    private static final StoredSample FULL = StoredSample.of("FULL")
            .called("Übergabe/30 ✓ 🎯")
            .updatedAt(LATER)
            .scheduled("P P * * mon-fri")
            .holding("{\"name\":\"zażółć 🎯\",\"n\":9007199254740993}");

    private static StoredSample sample(StoredKind kind, StoredSample sample) {
        return kind instanceof StoredCampaigns
                ? sample
                : new StoredSample(sample.number(), sample.columns(), Optional.empty(), sample.document());
    }

    @Test
    void keeps_every_column_to_the_microsecond_from_version_1_on() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample full = sample(kind, FULL);

            assertThat(result(tx -> kind.insert(tx, full))).as("%s", kind).isEqualTo(WriteResult.SAVED);

            assertThat(found(kind, full)).contains(new StoredKind.Found(full, 1));
        }
    }

    @Test
    void an_update_replaces_every_column_and_raises_the_version() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample changed = sample(kind, FULL).deletedAt(LATER.plusNanos(1000));
            insert(kind, StoredSample.of(FULL.number()));

            assertThat(result(tx -> kind.update(tx, changed, 1))).as("%s", kind).isEqualTo(WriteResult.SAVED);

            assertThat(found(kind, changed)).contains(new StoredKind.Found(changed, 2));
        }
    }

    @Test
    void an_update_of_another_version_is_a_conflict_and_changes_nothing() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample first = StoredSample.of("A");
            insert(kind, first);

            assertThat(result(tx -> kind.update(tx, first.holding("{}"), 2)))
                    .as("%s", kind)
                    .isEqualTo(WriteResult.CONFLICT);

            assertThat(found(kind, first)).contains(new StoredKind.Found(first, 1));
        }
    }

    @Test
    void an_update_of_an_unknown_object_is_missing_and_adds_nothing() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample known = StoredSample.of("A");
            insert(kind, known);

            assertThat(result(tx -> kind.update(tx, StoredSample.of("B"), 1)))
                    .as("%s", kind)
                    .isEqualTo(WriteResult.MISSING);
            assertThat(result(tx -> kind.update(tx, known.ownedBy(ELSEWHERE), 1)))
                    .as("%s of another company", kind)
                    .isEqualTo(WriteResult.MISSING);

            assertThat(number(tx -> kind.count(tx, HERE))).isEqualTo(1);
            assertThat(found(kind, known)).contains(new StoredKind.Found(known, 1));
        }
    }

    @Test
    void a_taken_id_is_a_conflict_that_leaves_the_transaction_usable() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample first = StoredSample.of("A");
            insert(kind, first);

            List<WriteResult> results = write(tx -> List.of(
                    kind.insert(tx, StoredSample.of("B")),
                    kind.insert(tx, first.holding("{}")),
                    kind.insert(tx, first.ownedBy(ELSEWHERE)),
                    kind.insert(tx, StoredSample.of("C"))));

            assertThat(results)
                    .as("%s", kind)
                    .containsExactly(WriteResult.SAVED, WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED);
            assertThat(found(kind, first)).contains(new StoredKind.Found(first, 1));
            assertThat(number(tx -> kind.count(tx, HERE))).isEqualTo(3);
        }
    }

    @Test
    void an_external_id_is_unique_per_company_and_kind() {
        for (StoredKind kind : StoredKind.ALL) {
            insert(kind, StoredSample.of("A").called("same"));

            assertThat(result(tx -> kind.insert(tx, StoredSample.of("B").called("same"))))
                    .as("%s", kind)
                    .isEqualTo(WriteResult.CONFLICT);
            insert(kind, StoredSample.of("C").called("Same"));
            insert(kind, StoredSample.of("D").called("same").ownedBy(ELSEWHERE));
        }
    }

    @Test
    void an_update_to_a_taken_external_id_is_a_conflict_and_to_its_own_is_not() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample second = StoredSample.of("B").called("second");
            insert(kind, StoredSample.of("A").called("first"));
            insert(kind, second);

            List<WriteResult> results = write(tx ->
                    List.of(kind.update(tx, second.called("first"), 1), kind.update(tx, second.holding("{}"), 1)));

            assertThat(results).as("%s", kind).containsExactly(WriteResult.CONFLICT, WriteResult.SAVED);
        }
    }

    @Test
    void deletion_frees_the_external_id_for_good() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample old = StoredSample.of("A").called("name");
            StoredSample next = StoredSample.of("B").called("name");
            insert(kind, old);
            assertThat(result(tx -> kind.update(tx, old.deletedAt(LATER), 1))).isEqualTo(WriteResult.SAVED);
            insert(kind, next);

            assertThat(result(tx -> kind.update(tx, old, 2)))
                    .as("%s, undeleted", kind)
                    .isEqualTo(WriteResult.CONFLICT);

            assertThat(find(kind, HERE, "ext-name")).contains(new StoredKind.Found(next, 1));
        }
    }

    @Test
    void a_deleted_object_is_found_by_its_id_only_and_is_not_listed() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample deleted = StoredSample.of("A").called("name").deletedAt(LATER);
            insert(kind, StoredSample.of("A").called("name"));
            insert(kind, StoredSample.of("B"));
            write(tx -> kind.update(tx, deleted, 1));

            assertThat(found(kind, deleted)).as("%s", kind).contains(new StoredKind.Found(deleted, 2));
            assertThat(find(kind, HERE, "ext-name")).isEmpty();
            assertThat(number(tx -> kind.count(tx, HERE))).isEqualTo(1);
            assertThat(ListRules.all(this, kind)).containsExactly(StoredSample.of("B"));
        }
    }

    @Test
    void finds_an_object_by_its_external_id_and_by_its_number() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample first = StoredSample.of("A").called("first");
            StoredSample second = StoredSample.of("B").deletedAt(LATER);
            StoredSample foreign = StoredSample.of("C").called("first").ownedBy(ELSEWHERE);
            insert(kind, first);
            insert(kind, second);
            insert(kind, foreign);

            assertThat(find(kind, HERE, "ext-first")).as("%s", kind).contains(new StoredKind.Found(first, 1));
            assertThat(find(kind, HERE, "ext-FIRST")).isEmpty();
            assertThat(numbered(kind, HERE, 2)).containsExactly(first, second);
            assertThat(numbered(kind, ELSEWHERE, 1)).containsExactly(foreign);
        }
    }

    @Test
    void objects_of_another_company_do_not_exist() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample foreign = StoredSample.of("A").called("name").ownedBy(ELSEWHERE);
            insert(kind, foreign);

            assertThat(one(tx -> kind.find(tx, ELSEWHERE, kind.id(foreign))))
                    .as("%s", kind)
                    .isPresent();
            assertThat(one(tx -> kind.find(tx, HERE, kind.id(foreign)))).isEmpty();
            assertThat(find(kind, HERE, "ext-name")).isEmpty();
            assertThat(number(tx -> kind.count(tx, HERE))).isZero();
            assertThat(ListRules.all(this, kind)).isEmpty();
        }
    }

    @Test
    void keeps_a_document_of_a_megabyte_with_every_kind_of_character() {
        for (StoredKind kind : StoredKind.ALL) {
            StoredSample large = StoredSample.of("A").holding(LARGE_JSON);
            insert(kind, large);

            String kept = found(kind, large).orElseThrow().sample().document().json();

            assertThat(kept.length())
                    .as("%s", kind)
                    .isEqualTo(LARGE_JSON.length())
                    .isGreaterThan(1 << 20);
            assertThat(kept.equals(LARGE_JSON)).isTrue();
        }
    }

    final void insert(StoredKind kind, StoredSample sample) {
        assertThat(result(tx -> kind.insert(tx, sample))).as("%s", kind).isEqualTo(WriteResult.SAVED);
    }

    final Optional<StoredKind.Found> found(StoredKind kind, StoredSample sample) {
        return write(tx -> kind.find(tx, sample.columns().company(), kind.id(sample)));
    }

    final Optional<StoredKind.Found> find(StoredKind kind, CompanyId company, String id) {
        return write(tx -> kind.find(tx, company, AnyId.parse(id).orElseThrow()));
    }

    final List<StoredSample> numbered(StoredKind kind, CompanyId company, int expected) {
        return write(tx -> {
            List<StoredSample> found = new ArrayList<>();
            for (int number = 1; number <= NUMBERS_TO_TRY && found.size() < expected; number++) {
                byNumber(tx, kind, company, number).ifPresent(found::add);
            }
            return found;
        });
    }

    private static Optional<StoredSample> byNumber(Tx tx, StoredKind kind, CompanyId company, int number) {
        var id = AnyId.parse(Integer.toString(number)).orElseThrow();
        return kind.find(tx, company, id).map(StoredKind.Found::sample);
    }
}
