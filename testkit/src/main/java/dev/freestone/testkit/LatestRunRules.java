package dev.freestone.testkit;

import static dev.freestone.testkit.StoredRuns.CAMPAIGN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RunRow;
import dev.freestone.spi.WriteResult;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How the runs of all campaigns of a company are listed. Source: docs/spec/operations.md 6. */
abstract class LatestRunRules extends RunRules {
    private static final Instant BEGIN = StoredSample.CREATED;

    /** 5, 3 and 1 are live, 4 and 3 of one instant; each is of a campaign of its own, 6 of another company. */
    private void someRuns() {
        insert(begun(1, RunStatus.PROCESSING, BEGIN));
        insert(begun(3, RunStatus.INITIALIZING, BEGIN.plusSeconds(2)));
        insert(begun(5, RunStatus.PROCESSING, BEGIN.plusSeconds(2).plusNanos(1000)));
        insert(begun(2, RunStatus.FAILED, BEGIN.plusSeconds(1)));
        insert(begun(4, RunStatus.SUCCESS, BEGIN.plusSeconds(2)));
        insert(StoredRuns.of(StoredRuns.live(6), ELSEWHERE, CAMPAIGN));
    }

    @Test
    void runs_of_all_campaigns_of_a_company_are_listed_the_latest_begun_first() {
        someRuns();

        assertThat(latest(HERE, Optional.empty(), 100)).containsExactly(5, 4, 3, 2, 1);
        assertThat(latest(HERE, Optional.empty(), 2)).containsExactly(5, 4);
        assertThat(latest(HERE, Optional.of(4), 2)).containsExactly(3, 2);
        assertThat(latest(HERE, Optional.of(2), 2)).containsExactly(1);
        assertThat(latest(HERE, Optional.of(1), 2)).isEmpty();
        assertThat(latest(ELSEWHERE, Optional.empty(), 100)).containsExactly(6);
    }

    @Test
    void live_runs_of_all_campaigns_of_a_company_are_listed_the_latest_begun_first() {
        someRuns();

        assertThat(live(HERE, Optional.empty(), 100)).containsExactly(5, 3, 1);
        assertThat(live(HERE, Optional.empty(), 2)).containsExactly(5, 3);
        assertThat(live(HERE, Optional.of(5), 100)).containsExactly(3, 1);
        assertThat(live(ELSEWHERE, Optional.empty(), 100)).containsExactly(6);
    }

    @Test
    void a_run_that_has_ended_is_a_place_among_live_ones_and_is_not_listed_there() {
        someRuns();
        RunRow third = run(id(3));
        assertThat(result(tx -> tx.runs().update(StoredRuns.with(third, RunStatus.SUCCESS), third.version())))
                .isEqualTo(WriteResult.SAVED);

        assertThat(live(HERE, Optional.empty(), 100)).containsExactly(5, 1);
        assertThat(live(HERE, Optional.of(4), 100)).containsExactly(1);
        assertThat(live(HERE, Optional.of(3), 100)).containsExactly(1);
        assertThat(latest(HERE, Optional.empty(), 100)).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void a_run_that_is_listed_is_whole() {
        RunRow row = StoredRuns.live(1);
        insert(row);

        assertThat(list(tx -> tx.runs().latest(HERE, Optional.empty(), 1))).containsExactly(run(row.id()));
        assertThat(list(tx -> tx.runs().latestLive(HERE, Optional.empty(), 1))).containsExactly(run(row.id()));
    }

    private static RunRow begun(int number, RunStatus status, Instant at) {
        CampaignId own = CampaignId.of("CG-0000-000" + number);
        return StoredRuns.with(StoredRuns.createdAt(StoredRuns.of(StoredRuns.run(number), HERE, own), at), status);
    }

    private static RunId id(int number) {
        return StoredRuns.run(number).id();
    }

    private List<Integer> latest(CompanyId company, Optional<Integer> after, int limit) {
        Optional<RunRow> place = after.map(number -> run(id(number)));
        return numbers(list(tx -> tx.runs().latest(company, place, limit)));
    }

    private List<Integer> live(CompanyId company, Optional<Integer> after, int limit) {
        Optional<RunRow> place = after.map(number -> run(id(number)));
        return numbers(list(tx -> tx.runs().latestLive(company, place, limit)));
    }

    private static List<Integer> numbers(List<RunRow> rows) {
        return rows.stream()
                .map(row -> row.id().value())
                .map(id -> Integer.parseInt(id.substring(id.lastIndexOf('-') + 1)))
                .toList();
    }
}
