package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.NumberRange;
import dev.freestone.spi.PromoSweepRow;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How far sweeps over promo programs have come. Source: docs/spec/promo-programs.md 12. */
abstract class PromoSweepRules extends PromoRaceRules {
    private static final LocalDate DAY = StoredPromos.DAY;

    private static final Duration MINUTE = Duration.ofSeconds(60);

    @Test
    void keeps_every_column_of_a_sweep_and_tells_its_parts_in_order() {
        PromoSweepRow last = new PromoSweepRow(
                HERE,
                DAY,
                63,
                new NumberRange(Long.MAX_VALUE - 1, Long.MAX_VALUE),
                true,
                new Lease(Optional.of(NodeId.of("n".repeat(99) + "é")), LATER, Long.MAX_VALUE),
                1,
                Document.of(LARGE_JSON));
        List<PromoSweepRow> first = List.of(part(HERE, LocalDate.of(1000, 1, 1), 0));
        List<PromoSweepRow> farthest = List.of(part(HERE, LocalDate.of(9999, 12, 31), 0));

        assertThat(begin(List.of(last, part(DAY, 1), part(DAY, 0)))).isEqualTo(WriteResult.SAVED);
        assertThat(begin(first)).isEqualTo(WriteResult.SAVED);
        assertThat(begin(farthest)).isEqualTo(WriteResult.SAVED);

        assertThat(parts(HERE, DAY).equals(List.of(part(DAY, 0), part(DAY, 1), last)))
                .isTrue();
        assertThat(parts(HERE, LocalDate.of(1000, 1, 1))).isEqualTo(first);
        assertThat(parts(HERE, LocalDate.of(9999, 12, 31))).isEqualTo(farthest);
        assertThat(parts(HERE, DAY.plusDays(1))).isEmpty();
        assertThat(parts(ELSEWHERE, DAY)).isEmpty();
    }

    @Test
    void a_sweep_that_has_begun_does_not_begin_again() {
        assertThat(begin(DAY, 2)).isEqualTo(WriteResult.SAVED);

        List<WriteResult> results = write(tx -> List.of(
                tx.promoSweeps().begin(parts(DAY, 4)),
                tx.promoSweeps().begin(parts(DAY, 1)),
                tx.promoSweeps().begin(parts(DAY.plusDays(1), 3)),
                tx.promoSweeps().begin(List.of(part(ELSEWHERE, DAY, 0)))));

        assertThat(results)
                .containsExactly(WriteResult.CONFLICT, WriteResult.CONFLICT, WriteResult.SAVED, WriteResult.SAVED);
        assertThat(parts(HERE, DAY)).isEqualTo(parts(DAY, 2));
        assertThat(parts(HERE, DAY.plusDays(1))).hasSize(3);
    }

    @Test
    void exactly_one_of_16_begins_a_sweep_and_all_its_parts_are_of_that_one() {
        List<WriteResult> told = Together.race(number -> begin(IntStream.rangeClosed(0, number)
                .mapToObj(partition -> holding(part(DAY, partition), "{\"by\":" + number + "}"))
                .toList()));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        int winner = told.indexOf(WriteResult.SAVED);
        assertThat(parts(HERE, DAY))
                .hasSize(winner + 1)
                .extracting(PromoSweepRow::document)
                .containsOnly(Document.of("{\"by\":" + winner + "}"));
    }

    @Test
    void the_last_finished_sweep_is_the_latest_that_is_done_in_all_its_parts() {
        begin(DAY, 2);
        begin(DAY.plusDays(1), 2);
        begin(DAY.plusDays(2), 2);
        begin(List.of(finished(part(ELSEWHERE, DAY.plusDays(9), 0))));
        assertThat(lastFinished(HERE)).isEmpty();

        finish(DAY.plusDays(1), 1);
        finish(DAY.plusDays(2), 0);
        assertThat(lastFinished(HERE)).isEmpty();
        finish(DAY.plusDays(1), 0);
        assertThat(lastFinished(HERE)).contains(DAY.plusDays(1));
        finish(DAY, 0);
        finish(DAY, 1);
        assertThat(lastFinished(HERE)).contains(DAY.plusDays(1));
        finish(DAY.plusDays(2), 1);
        assertThat(lastFinished(HERE)).contains(DAY.plusDays(2));
        assertThat(lastFinished(ELSEWHERE)).contains(DAY.plusDays(9));
    }

    @Test
    void a_part_of_a_sweep_is_replaced_with_its_lease_at_the_version_that_is_stored() {
        begin(DAY, 2);
        PromoSweepRow changed = new PromoSweepRow(
                HERE, DAY, 1, new NumberRange(7, 9), true, held(NODE_1, 3), 1, Document.of("{\"done\":1}"));

        assertThat(update(changed, 2)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(changed, 1)).isEqualTo(WriteResult.SAVED);
        assertThat(update(changed, 1)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(part(DAY, 2), 1)).isEqualTo(WriteResult.MISSING);
        assertThat(update(part(ELSEWHERE, DAY, 1), 1)).isEqualTo(WriteResult.MISSING);

        assertThat(parts(HERE, DAY)).containsExactly(part(DAY, 0), at(changed, 2));
    }

    @Test
    void exactly_one_of_16_takes_a_part_of_a_sweep() {
        begin(DAY, 1);

        List<WriteResult> told =
                Together.race(number -> update(leased(part(DAY, 0), held(NodeId.of("node-" + number), 1)), 1));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        PromoSweepRow taken = parts(HERE, DAY).get(0);
        assertThat(taken.lease().owner()).contains(NodeId.of("node-" + told.indexOf(WriteResult.SAVED)));
        assertThat(taken.version()).isEqualTo(2);
    }

    @Test
    void renewing_the_lease_of_a_part_moves_its_end_and_keeps_the_version() {
        PromoSweepRow part = taken(NODE_1, 5);
        Instant until = part.lease().until().plus(MINUTE).plusNanos(1000);
        Lease renewed = new Lease(Optional.of(NODE_1), until, 5);

        assertThat(renew(part, renewed)).isEqualTo(WriteResult.SAVED);

        assertThat(parts(HERE, DAY)).containsExactly(leased(part, renewed), part(DAY, 1));
    }

    @Test
    void renewing_with_another_fence_or_after_the_lease_was_given_back_is_a_conflict() {
        PromoSweepRow part = taken(NODE_1, 5);

        assertThat(renew(part, held(NODE_1, 4))).isEqualTo(WriteResult.CONFLICT);
        assertThat(renew(part, held(NODE_1, 6))).isEqualTo(WriteResult.CONFLICT);
        assertThat(renew(part(DAY, 2), held(NODE_1, 5))).isEqualTo(WriteResult.MISSING);
        assertThat(parts(HERE, DAY).get(0)).isEqualTo(part);

        assertThat(update(leased(part, part.lease().released()), 2)).isEqualTo(WriteResult.SAVED);
        assertThat(renew(part, held(NODE_1, 5))).isEqualTo(WriteResult.CONFLICT);
        assertThat(parts(HERE, DAY).get(0).lease().owner()).isEmpty();
    }

    @Test
    void the_lease_of_a_part_past_its_end_is_renewed_only_where_leases_do_not_expire() {
        PromoSweepRow part = taken(NODE_1, 5);
        advance(MINUTE.plusSeconds(1));

        assertThat(renew(part, held(NODE_1, 5)))
                .isEqualTo(storage().leasesExpire() ? WriteResult.CONFLICT : WriteResult.SAVED);
        assertThat(parts(HERE, DAY).get(0).lease().owner()).contains(NODE_1);
    }

    @Test
    void ending_the_leases_of_a_node_releases_its_parts_and_no_others() {
        PromoSweepRow part = taken(NODE_1, 5);
        PromoSweepRow other = leased(part(DAY, 1), held(NODE_2, 2));
        assertThat(update(other, 1)).isEqualTo(WriteResult.SAVED);

        storage().endLeases(NODE_1);

        assertThat(parts(HERE, DAY))
                .containsExactly(at(leased(part, part.lease().released()), 3), at(other, 2));
    }

    static PromoSweepRow part(LocalDate asOf, int partition) {
        return part(HERE, asOf, partition);
    }

    static PromoSweepRow part(CompanyId company, LocalDate asOf, int partition) {
        return new PromoSweepRow(
                company, asOf, partition, NumberRange.ALL, false, Lease.NONE, 1, Document.of("{\"mode\":\"full\"}"));
    }

    static List<PromoSweepRow> parts(LocalDate asOf, int count) {
        return IntStream.range(0, count)
                .mapToObj(partition -> part(asOf, partition))
                .toList();
    }

    static PromoSweepRow finished(PromoSweepRow row) {
        return copy(row, true, row.lease(), row.version(), row.document());
    }

    private static PromoSweepRow leased(PromoSweepRow row, Lease lease) {
        return copy(row, row.finished(), lease, row.version(), row.document());
    }

    private static PromoSweepRow at(PromoSweepRow row, long version) {
        return copy(row, row.finished(), row.lease(), version, row.document());
    }

    private static PromoSweepRow holding(PromoSweepRow row, String json) {
        return copy(row, row.finished(), row.lease(), row.version(), Document.of(json));
    }

    private static PromoSweepRow copy(
            PromoSweepRow row, boolean finished, Lease lease, long version, Document document) {
        return new PromoSweepRow(
                row.company(), row.asOf(), row.partition(), row.range(), finished, lease, version, document);
    }

    private Lease held(NodeId node, long fence) {
        return new Lease(Optional.of(node), now().plus(MINUTE), fence);
    }

    /** The first of two parts, in the hand of a node. */
    final PromoSweepRow taken(NodeId node, long fence) {
        assertThat(begin(DAY, 2)).isEqualTo(WriteResult.SAVED);
        PromoSweepRow taken = leased(part(DAY, 0), held(node, fence));
        assertThat(update(taken, 1)).isEqualTo(WriteResult.SAVED);
        return at(taken, 2);
    }

    final WriteResult begin(LocalDate asOf, int count) {
        return begin(parts(asOf, count));
    }

    final WriteResult begin(List<PromoSweepRow> rows) {
        return result(tx -> tx.promoSweeps().begin(rows));
    }

    final List<PromoSweepRow> parts(CompanyId company, LocalDate asOf) {
        return list(tx -> tx.promoSweeps().find(company, asOf));
    }

    private WriteResult update(PromoSweepRow row, long expectedVersion) {
        return result(tx -> tx.promoSweeps().update(row, expectedVersion));
    }

    private void finish(LocalDate asOf, int partition) {
        assertThat(update(finished(part(asOf, partition)), 1)).isEqualTo(WriteResult.SAVED);
    }

    private WriteResult renew(PromoSweepRow row, Lease lease) {
        return result(tx -> tx.promoSweeps().renew(row, lease));
    }

    private Optional<LocalDate> lastFinished(CompanyId company) {
        return one(tx -> tx.promoSweeps().lastFinished(company));
    }
}
