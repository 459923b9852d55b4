package dev.freestone.engine.runs;

import static dev.freestone.model.contact.ContactStatus.PRIMARY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyRunFiles;
import dev.freestone.testkit.FaultyStorage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stops the work on a run at every call of storage and file store, and lets another node go on. */
class RunCrashTest {
    private static final NodeId SECOND = NodeId.of("node-2");

    @TempDir
    Path temporary;

    private final AtomicInteger executed = new AtomicInteger();

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    void leads_to_the_files_and_buckets_of_an_undisturbed_run_wherever_the_node_ends(Faults.Moment moment) {
        RunHouse calm = house();
        Faults counting = Faults.none();
        CampaignRun expected = disturbed(calm, counting);
        assertThat(expected.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(counting.calls()).isGreaterThan(40);

        for (int call = 1; call <= counting.calls(); call++) {
            RunHouse house = house();
            executed.set(0);

            CampaignRun run = disturbed(house, Faults.from(call, moment, RunControlTest.Crash::new));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.SUCCESS);
            assertThat(RunHouse.buckets(run)).as(at).isEqualTo(RunHouse.buckets(expected));
            for (RunFileName name :
                    List.of(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT, RunFileName.CONTACTS)) {
                assertThat(house.text(run, name)).as(at).isEqualTo(calm.text(expected, name));
            }
            assertThat(executed.get()).as(at).isLessThanOrEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    void ends_or_goes_on_with_every_row_accounted_for_wherever_one_call_fails(Faults.Moment moment) {
        RunHouse calm = house();
        Faults counting = Faults.none();
        disturbed(calm, counting);

        for (int call = 1; call <= counting.calls(); call++) {
            RunHouse house = house();

            CampaignRun run = disturbed(house, Faults.at(call, moment, () -> new IOException("no space left")));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.isLive()).as(at).isFalse();
            assertThat(run.status() == RunStatus.SUCCESS || run.failure().isPresent())
                    .as(at)
                    .isTrue();
            if (run.totals().rowCount().isPresent()) {
                assertThat(RunHouse.sum(run))
                        .as(at)
                        .isEqualTo(run.totals().rowCount().getAsLong());
            }
        }
    }

    /** Works on a new run under faults until the node ends, then lets another node finish it without faults. */
    private CampaignRun disturbed(RunHouse house, Faults faults) {
        CampaignRun started = house.start();
        Storage storage = house.storage;
        RunFiles files = house.files;
        house.storage = FaultyStorage.over(storage, faults);
        house.files = FaultyRunFiles.over(files, faults);
        try {
            house.tick();
        } catch (RunControlTest.Crash | RuntimeException ended) {
            // The node is gone, or its host sees the trouble of the storage: both leave the rest to others.
            assertThat(faults.calls()).isPositive();
        }
        house.storage = storage;
        house.files = files;
        storage.endLeases(house.node);
        house.node = SECOND;
        house.tick();
        house.now = house.now.plus(RunHouse.TAKEOVER);
        house.tick();
        return house.get(started.id());
    }

    private RunHouse house() {
        RunHouse house = new RunHouse(temporary);
        house.person(1, "BO-1111-1111", PRIMARY).person(2, "BO-2222-2222");
        house.rows(
                List.of("id", "note"),
                new Object[] {1L, "a"},
                new Object[] {2L, "b"},
                new Object[] {1L, "c"},
                new Object[] {9L, "d"},
                new Object[] {true, "e"});
        var rows = house.query;
        house.query = (request, context) -> {
            executed.incrementAndGet();
            return rows.open(request, context);
        };
        return house;
    }
}
