package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.RunMark;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What leases of runs, and the marks that holders look at, must do. Source: docs/spec/conventions.md 11. */
abstract class LeaseRules extends LatestRunRules {
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final RunRow RUN = StoredRuns.live(1);

    @Test
    void a_lease_is_kept_and_raises_the_version() {
        insert(RUN);
        Lease lease = new Lease(Optional.of(NODE_1), now().plus(MINUTE).plusNanos(1000), 1);

        assertThat(result(tx -> tx.runs().lease(RUN.id(), 1, lease))).isEqualTo(WriteResult.SAVED);

        assertThat(run(RUN.id())).isEqualTo(StoredRuns.stored(RUN, lease, 2));
    }

    @Test
    void a_lease_of_another_version_is_a_conflict_and_of_an_unknown_run_missing() {
        insert(RUN);
        Lease lease = held(NODE_1, 1);

        assertThat(result(tx -> tx.runs().lease(RUN.id(), 2, lease))).isEqualTo(WriteResult.CONFLICT);
        assertThat(result(tx -> tx.runs().lease(StoredRuns.run(2).id(), 1, lease)))
                .isEqualTo(WriteResult.MISSING);

        assertThat(run(RUN.id()).lease().owner()).isEmpty();
    }

    @Test
    void a_transaction_that_failed_gives_no_lease_and_lengthens_none() {
        insert(RUN);
        claim(RUN, NODE_1, 1);
        RunRow before = run(RUN.id());
        Lease taken = held(NODE_2, 2);

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.runs().renew(RUN.id(), 1, taken.until().plusSeconds(60));
            tx.runs().lease(RUN.id(), 2, taken);
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(run(RUN.id())).isEqualTo(before);
    }

    @Test
    void a_fence_never_falls() {
        insert(RUN);
        claim(RUN, NODE_1, 5);
        Lease older = held(NODE_2, 4);

        assertThat(result(tx -> tx.runs().lease(RUN.id(), 2, older))).isEqualTo(WriteResult.CONFLICT);

        assertThat(run(RUN.id()).lease().owner()).contains(NODE_1);
        assertThat(run(RUN.id()).lease().fence()).isEqualTo(5);
    }

    @Test
    void renewal_moves_the_end_and_keeps_the_version() {
        insert(RUN);
        claim(RUN, NODE_1, 1);
        Instant until = now().plusSeconds(90);

        assertThat(result(tx -> tx.runs().renew(RUN.id(), 1, until))).isEqualTo(WriteResult.SAVED);

        assertThat(run(RUN.id())).isEqualTo(StoredRuns.stored(RUN, new Lease(Optional.of(NODE_1), until, 1), 2));
    }

    @Test
    void renewal_with_another_fence_is_a_conflict_and_of_an_unknown_run_missing() {
        insert(RUN);
        claim(RUN, NODE_1, 2);
        Lease before = run(RUN.id()).lease();
        Instant until = now().plusSeconds(90);

        assertThat(result(tx -> tx.runs().renew(RUN.id(), 1, until))).isEqualTo(WriteResult.CONFLICT);
        assertThat(result(tx -> tx.runs().renew(RUN.id(), 3, until))).isEqualTo(WriteResult.CONFLICT);
        assertThat(result(tx -> tx.runs().renew(StoredRuns.run(2).id(), 2, until)))
                .isEqualTo(WriteResult.MISSING);

        assertThat(run(RUN.id()).lease()).isEqualTo(before);
    }

    @Test
    void a_lease_that_was_given_back_is_not_renewed() {
        insert(RUN);
        claim(RUN, NODE_1, 1);
        Lease released = run(RUN.id()).lease().released();
        assertThat(result(tx -> tx.runs().lease(RUN.id(), 2, released))).isEqualTo(WriteResult.SAVED);

        assertThat(result(tx -> tx.runs().renew(RUN.id(), 1, tx.now().plus(MINUTE))))
                .isEqualTo(WriteResult.CONFLICT);

        assertThat(run(RUN.id()).lease().owner()).isEmpty();
        assertThat(run(RUN.id()).lease().fence()).isEqualTo(1);
    }

    @Test
    void a_lease_past_its_end_is_renewed_only_where_leases_do_not_expire() {
        insert(RUN);
        claim(RUN, NODE_1, 1);
        advance(Duration.ofSeconds(50));
        assertThat(result(tx -> tx.runs().renew(RUN.id(), 1, tx.now().plus(MINUTE))))
                .isEqualTo(WriteResult.SAVED);

        advance(Duration.ofSeconds(61));

        assertThat(result(tx -> tx.runs().renew(RUN.id(), 1, tx.now().plus(MINUTE))))
                .isEqualTo(storage().leasesExpire() ? WriteResult.CONFLICT : WriteResult.SAVED);
        assertThat(run(RUN.id()).lease().owner()).contains(NODE_1);
    }

    @Test
    void ending_the_leases_of_a_node_releases_its_runs_and_no_others() {
        RunRow ofOther = StoredRuns.of(StoredRuns.live(2), HERE, StoredRuns.OTHER_CAMPAIGN);
        insert(RUN);
        insert(ofOther);
        claim(RUN, NODE_1, 3);
        claim(ofOther, NODE_2, 1);

        storage().endLeases(NODE_1);

        assertThat(run(RUN.id()).lease().owner()).isEmpty();
        assertThat(run(RUN.id()).lease().fence()).isEqualTo(3);
        assertThat(run(RUN.id()).version()).isEqualTo(3);
        assertThat(run(ofOther.id()).lease().owner()).contains(NODE_2);
        assertThat(run(ofOther.id()).version()).isEqualTo(2);
        assertThat(result(tx -> tx.runs().renew(RUN.id(), 3, tx.now().plus(MINUTE))))
                .isEqualTo(WriteResult.CONFLICT);
    }

    @Test
    void a_mark_follows_version_and_lease_of_a_run_through_every_change() {
        insert(RUN);
        requireMark(1, Optional.empty(), 0);

        write(tx -> tx.runs().update(StoredRuns.with(RUN, RunStatus.PROCESSING), 1));
        requireMark(2, Optional.empty(), 0);

        Lease taken = held(NODE_1, 1);
        write(tx -> tx.runs().lease(RUN.id(), 2, taken));
        requireMark(3, Optional.of(NODE_1), 1);
        assertThat(mark().lease()).isEqualTo(taken);

        Instant until = taken.until().plusSeconds(30).plusNanos(1000);
        write(tx -> tx.runs().renew(RUN.id(), 1, until));
        assertThat(mark()).isEqualTo(new RunMark(3, new Lease(Optional.of(NODE_1), until, 1)));

        storage().endLeases(NODE_1);
        requireMark(4, Optional.empty(), 1);
    }

    @Test
    void a_mark_sees_its_own_transaction_and_nothing_of_one_that_failed() {
        insert(RUN);
        Lease taken = held(NODE_1, 1);
        List<RunMark> within = new ArrayList<>();

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.runs().lease(RUN.id(), 1, taken);
            within.add(tx.runs().mark(RUN.id()).orElseThrow());
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(within.get(within.size() - 1)).isEqualTo(new RunMark(2, taken));
        requireMark(1, Optional.empty(), 0);
    }

    @Test
    void an_unknown_run_has_no_mark_and_one_of_another_company_has() {
        RunRow foreign = StoredRuns.of(RUN, ELSEWHERE, StoredRuns.CAMPAIGN);
        insert(foreign);

        assertThat(one(tx -> tx.runs().mark(StoredRuns.run(2).id()))).isEmpty();
        assertThat(one(tx -> tx.runs().mark(foreign.id())).map(RunMark::version))
                .contains(1L);
    }

    private void requireMark(long version, Optional<NodeId> owner, long fence) {
        RunMark mark = mark();
        assertThat(mark.version()).isEqualTo(version);
        assertThat(mark.lease().owner()).isEqualTo(owner);
        assertThat(mark.lease().fence()).isEqualTo(fence);
    }

    private RunMark mark() {
        return one(tx -> tx.runs().mark(RUN.id())).orElseThrow();
    }

    private void claim(RunRow row, NodeId node, long fence) {
        Lease lease = held(node, fence);
        assertThat(result(tx -> tx.runs().lease(row.id(), 1, lease))).isEqualTo(WriteResult.SAVED);
    }

    private Lease held(NodeId node, long fence) {
        return new Lease(Optional.of(node), now().plus(MINUTE), fence);
    }
}
