package dev.freestone.testkit;

import static dev.freestone.testkit.StoredRuns.CAMPAIGN;
import static dev.freestone.testkit.StoredRuns.OTHER_CAMPAIGN;
import static dev.freestone.testkit.StoredRuns.SECOND;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.CampaignKey;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Lease;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.Slice;
import dev.freestone.spi.SortField;
import dev.freestone.spi.SortKey;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the store of runs must do, leases apart. */
abstract class RunRules extends ListRules {
    /** More than are told one by one. */
    private static final int MANY = 20;

    @Test
    void keeps_every_column_of_a_run_and_no_lease_of_a_new_one() {
        RunRow row = StoredRuns.live(1);
        Lease held = new Lease(Optional.of(NODE_1), LATER, 7);

        insert(StoredRuns.stored(row, held, 99));

        RunRow kept = run(row.id());
        assertThat(kept.lease().owner()).isEmpty();
        assertThat(kept.lease().fence()).isZero();
        assertThat(StoredRuns.stored(kept, Lease.NONE, 1)).isEqualTo(row);
        assertThat(kept.version()).isEqualTo(1);
    }

    @Test
    void an_update_of_a_run_replaces_its_columns_and_keeps_its_lease() {
        RunRow row = StoredRuns.live(1);
        Lease held = new Lease(Optional.of(NODE_1), now().plusSeconds(60), 1);
        insert(row);
        write(tx -> tx.runs().lease(row.id(), 1, held));

        assertThat(result(tx -> tx.runs().update(StoredRuns.with(row, RunStatus.FAILED), 2)))
                .isEqualTo(WriteResult.SAVED);

        assertThat(run(row.id())).isEqualTo(StoredRuns.stored(StoredRuns.with(row, RunStatus.FAILED), held, 3));
    }

    @Test
    void an_update_of_another_version_of_a_run_is_a_conflict_and_of_an_unknown_run_missing() {
        RunRow row = StoredRuns.live(1);
        insert(row);

        assertThat(result(tx -> tx.runs().update(StoredRuns.with(row, RunStatus.FAILED), 2)))
                .isEqualTo(WriteResult.CONFLICT);
        assertThat(result(tx -> tx.runs().update(StoredRuns.run(2), 1))).isEqualTo(WriteResult.MISSING);
        assertThat(result(tx -> tx.runs().update(StoredRuns.of(row, ELSEWHERE, CAMPAIGN), 1)))
                .isEqualTo(WriteResult.MISSING);

        assertThat(run(row.id()).status()).isEqualTo(RunStatus.INITIALIZING);
    }

    @Test
    void the_id_and_the_occurrence_of_a_run_are_unique() {
        RunRow first = StoredRuns.run(1);
        RunRow sameId = StoredRuns.at(StoredRuns.occurring(first, "other"), SECOND.plusSeconds(100));
        RunRow sameOccurrence = StoredRuns.occurring(StoredRuns.run(2), first.occurrenceId());

        List<WriteResult> results = write(tx -> List.of(
                tx.runs().insert(first),
                tx.runs().insert(sameId),
                tx.runs().insert(sameOccurrence),
                tx.runs().insert(StoredRuns.run(3))));

        assertThat(results)
                .containsExactly(WriteResult.SAVED, WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED);
    }

    @Test
    void an_update_of_a_run_to_a_taken_unique_value_is_a_conflict_that_leaves_the_transaction_usable() {
        RunRow first = StoredRuns.live(1);
        RunRow second = StoredRuns.run(2);
        insert(first);
        insert(second);

        List<WriteResult> results = write(tx -> List.of(
                tx.runs().update(StoredRuns.with(second, RunStatus.PROCESSING), 1),
                tx.runs().update(StoredRuns.occurring(second, first.occurrenceId()), 1),
                tx.runs().update(StoredRuns.at(second, first.timestamp()), 1),
                tx.runs().update(StoredRuns.with(second, RunStatus.FAILED), 1)));

        assertThat(results)
                .containsExactly(WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED);
    }

    @Test
    void keeps_a_document_of_a_run_of_a_megabyte_with_every_kind_of_character() {
        RunRow row = StoredRuns.run(1);
        insert(row);
        assertThat(result(tx -> tx.runs().update(StoredRuns.holding(row, LARGE_JSON), 1)))
                .isEqualTo(WriteResult.SAVED);

        assertThat(run(row.id()).document().json().equals(LARGE_JSON)).isTrue();
    }

    @Test
    void a_run_is_found_by_its_number_and_has_no_external_id() {
        RunRow own = StoredRuns.run(1);
        RunRow foreign = StoredRuns.of(StoredRuns.run(2), ELSEWHERE, OTHER_CAMPAIGN);
        insert(own);
        insert(foreign);

        assertThat(firstByNumber(HERE)).contains(own.id());
        assertThat(firstByNumber(ELSEWHERE)).contains(foreign.id());
        assertThat(one(tx -> tx.runs()
                        .find(HERE, AnyId.parse("ext-" + own.id().value()).orElseThrow())))
                .isEmpty();
    }

    @Test
    void a_campaign_has_at_most_one_live_run() {
        RunRow first = StoredRuns.live(1);
        RunRow second = StoredRuns.with(StoredRuns.run(2), RunStatus.PROCESSING);
        RunRow ofOther = StoredRuns.of(StoredRuns.live(3), HERE, OTHER_CAMPAIGN);
        insert(first);
        insert(ofOther);

        assertThat(result(tx -> tx.runs().insert(second))).isEqualTo(WriteResult.CONFLICT);
        assertThat(one(tx -> tx.runs().live(HERE, CAMPAIGN)).map(RunRow::id)).contains(first.id());

        assertThat(result(tx -> tx.runs().update(StoredRuns.with(first, RunStatus.SUCCESS), 1)))
                .isEqualTo(WriteResult.SAVED);
        assertThat(one(tx -> tx.runs().live(HERE, CAMPAIGN))).isEmpty();
        insert(second);
        assertThat(one(tx -> tx.runs().live(HERE, CAMPAIGN)).map(RunRow::id)).contains(second.id());
        assertThat(one(tx -> tx.runs().live(ELSEWHERE, CAMPAIGN))).isEmpty();
    }

    @Test
    void a_second_names_the_files_of_one_run_of_a_campaign() {
        RunRow first = StoredRuns.run(1);
        RunRow sameSecond = StoredRuns.at(StoredRuns.run(2), first.timestamp());
        insert(first);

        assertThat(result(tx -> tx.runs().insert(sameSecond))).isEqualTo(WriteResult.CONFLICT);
        insert(StoredRuns.of(sameSecond, HERE, OTHER_CAMPAIGN));

        assertThat(truth(tx -> tx.runs().timestampTaken(CAMPAIGN, first.timestamp())))
                .isTrue();
        assertThat(truth(tx ->
                        tx.runs().timestampTaken(CAMPAIGN, first.timestamp().plusSeconds(1))))
                .isFalse();
    }

    @Test
    void many_runs_are_added_at_once_each_with_its_result() {
        List<RunRow> many =
                IntStream.rangeClosed(1, MANY).mapToObj(RunRules::ofItsOwn).toList();
        insert(StoredRuns.of(StoredRuns.live(99), HERE, many.get(2).campaign()));
        insert(StoredRuns.occurring(StoredRuns.run(98), many.get(5).occurrenceId()));

        List<WriteResult> results = list(tx -> tx.runs().insert(many));

        assertThat(results)
                .hasSize(MANY)
                .filteredOn(WriteResult.CONFLICT::equals)
                .hasSize(2);
        assertThat(results.get(2)).isEqualTo(WriteResult.CONFLICT);
        assertThat(results.get(5)).isEqualTo(WriteResult.CONFLICT);
        assertThat(run(many.get(0).id())).isEqualTo(many.get(0));
        assertThat(run(many.get(MANY - 1).id())).isEqualTo(many.get(MANY - 1));
        List<WriteResult> none = list(tx -> tx.runs().insert(List.of()));
        assertThat(none).isEmpty();
    }

    @Test
    void of_many_campaigns_those_are_told_that_have_a_live_run_and_those_in_which_a_second_is_taken() {
        List<RunRow> many =
                IntStream.rangeClosed(1, MANY).mapToObj(RunRules::ofItsOwn).toList();
        write(tx -> tx.runs().insert(many));
        insert(StoredRuns.run(99));
        List<CampaignKey> keys =
                many.stream().map(row -> new CampaignKey(HERE, row.campaign())).toList();

        assertThat(found(tx -> tx.runs().live(keys))).isEqualTo(Set.copyOf(keys));
        assertThat(found(tx -> tx.runs()
                        .live(List.of(
                                keys.get(0),
                                new CampaignKey(ELSEWHERE, keys.get(1).campaign()),
                                new CampaignKey(HERE, CAMPAIGN)))))
                .containsExactly(keys.get(0));
        assertThat(found(tx -> tx.runs().live(List.of()))).isEmpty();
        List<CampaignId> ids = keys.stream().map(CampaignKey::campaign).toList();
        assertThat(found(tx -> tx.runs().timestampTaken(ids, many.get(3).timestamp())))
                .containsExactly(ids.get(3));
        assertThat(found(tx -> tx.runs().timestampTaken(List.of(), SECOND))).isEmpty();
    }

    private <T> Set<T> found(Function<Tx, Set<T>> look) {
        return write(look);
    }

    /** A live run of a campaign of its own. */
    private static RunRow ofItsOwn(int number) {
        return StoredRuns.of(StoredRuns.live(number), HERE, CampaignId.of("CG-1111-%04d".formatted(number)));
    }

    @Test
    void runs_are_listed_per_campaign_newest_first_and_paged_on_both_sides_of_a_cursor() {
        Instant created = StoredSample.CREATED;
        List<RunRow> newestFirst = List.of(
                StoredRuns.createdAt(StoredRuns.run(4), created.plusNanos(1000)),
                StoredRuns.createdAt(StoredRuns.run(3), created),
                StoredRuns.createdAt(StoredRuns.run(2), created),
                StoredRuns.createdAt(StoredRuns.run(1), created));
        List.of(2, 0, 3, 1).forEach(i -> insert(newestFirst.get(i)));
        insert(StoredRuns.of(StoredRuns.run(5), HERE, OTHER_CAMPAIGN));
        var oldestFirst = List.of(new SortKey(SortField.CREATED_AT, false), new SortKey(SortField.ID, false));
        Optional<RunRow> third = Optional.of(newestFirst.get(2));

        assertThat(page(Slice.NEWEST_FIRST, Optional.empty(), Slice.Side.AFTER, 100))
                .isEqualTo(newestFirst);
        assertThat(page(oldestFirst, third, Slice.Side.AFTER, 1)).containsExactly(newestFirst.get(1));
        assertThat(page(Slice.NEWEST_FIRST, third, Slice.Side.AFTER, 2)).containsExactly(newestFirst.get(3));
        assertThat(page(Slice.NEWEST_FIRST, third, Slice.Side.BEFORE, 1)).containsExactly(newestFirst.get(1));
        assertThat(number(tx -> tx.runs().count(HERE, CAMPAIGN))).isEqualTo(4);
    }

    @Test
    void runs_of_another_company_do_not_exist() {
        RunRow foreign = StoredRuns.of(StoredRuns.live(1), ELSEWHERE, CAMPAIGN);
        insert(foreign);
        AnyId id = AnyId.ofPublic(foreign.id().value());

        assertThat(one(tx -> tx.runs().find(ELSEWHERE, id))).isPresent();
        assertThat(one(tx -> tx.runs().find(HERE, id))).isEmpty();
        assertThat(number(tx -> tx.runs().count(HERE, CAMPAIGN))).isZero();
        assertThat(page(Slice.NEWEST_FIRST, Optional.empty(), Slice.Side.AFTER, 100))
                .isEmpty();
    }

    final void insert(RunRow row) {
        assertThat(result(tx -> tx.runs().insert(row))).isEqualTo(WriteResult.SAVED);
    }

    final RunRow run(RunId id) {
        return write(tx -> tx.runs().find(HERE, AnyId.ofPublic(id.value()))).orElseThrow();
    }

    private Optional<RunId> firstByNumber(CompanyId company) {
        return write(tx -> IntStream.rangeClosed(1, NUMBERS_TO_TRY)
                .mapToObj(number -> AnyId.parse(Integer.toString(number)).orElseThrow())
                .flatMap(id -> tx.runs().find(company, id).stream())
                .map(RunRow::id)
                .findFirst());
    }

    /** Without the end of a lease that nobody holds, which has no meaning. */
    private List<RunRow> page(List<SortKey> order, Optional<RunRow> cursor, Slice.Side side, int limit) {
        return write(tx -> tx.runs().page(HERE, CAMPAIGN, new Slice<>(order, cursor, side, limit))).stream()
                .map(row -> StoredRuns.stored(row, Lease.NONE, row.version()))
                .toList();
    }
}
