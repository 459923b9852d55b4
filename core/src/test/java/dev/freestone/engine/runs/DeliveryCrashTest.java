package dev.freestone.engine.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RunDelivery;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryDelivery;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyDelivery;
import dev.freestone.testkit.FaultyRunFiles;
import dev.freestone.testkit.FaultyStorage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stops the work on a run that delivers at every call of storage, file store and server, and lets others go on. */
class DeliveryCrashTest {
    @TempDir
    Path temporary;

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact({"OUT-45", "OUT-61"})
    void wherever_the_node_ends_another_one_leaves_exactly_one_whole_file_of_each(Faults.Moment moment) {
        Faults counting = Faults.none();
        DropHouse calm = new DropHouse(temporary);
        disturbed(calm, counting);
        assertThat(counting.trace()).contains("RemoteFolder.rename");

        for (int call = 1; call <= counting.calls(); call++) {
            DropHouse drop = new DropHouse(temporary);

            CampaignRun run = disturbed(drop, Faults.from(call, moment, RunControlTest.Crash::new));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.SUCCESS);
            requireWhole(at, drop, run);
        }
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact("OUT-61")
    void losing_the_connection_at_any_call_ends_with_exactly_one_whole_file_of_each(Faults.Moment moment) {
        Faults counting = Faults.none();
        lost(new DropHouse(temporary), counting);

        for (int call = 1; call <= counting.calls(); call++) {
            DropHouse drop = new DropHouse(temporary);

            CampaignRun run =
                    lost(drop, Faults.at(call, moment, () -> DropHouse.failing(ErrorCode.DELIVERY_UNREACHABLE)));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.SUCCESS);
            requireWhole(at, drop, run);
        }
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact({"OUT-45", "OUT-65"})
    void wherever_the_node_ends_a_run_whose_delivery_fails_for_good_never_ends_well(Faults.Moment moment) {
        Faults counting = Faults.none();
        refused(new DropHouse(temporary), counting);

        for (int call = 1; call <= counting.calls(); call++) {
            DropHouse drop = new DropHouse(temporary);

            CampaignRun run = refused(drop, Faults.from(call, moment, RunControlTest.Crash::new));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.FAILED);
            assertThat(run.failure().orElseThrow().code()).as(at).isEqualTo(ErrorCode.DELIVERY_AUTH_FAILED);
            assertThat(DropHouse.deliveries(run))
                    .as(at)
                    .hasSize(4)
                    .allMatch(each -> each.contains("failed") && each.endsWith("delivery_auth_failed"));
        }
    }

    /** A storage that fails once, at any call, is no fault of the run. */
    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    void a_storage_that_fails_once_while_files_are_delivered_fails_no_run(Faults.Moment moment) {
        Faults counting = Faults.none();
        disturbed(new DropHouse(temporary), counting);
        int first = counting.trace().indexOf("Delivery.open") + 1;

        for (int call = first; call <= counting.calls(); call++) {
            if (isOfTheServer(counting.trace().get(call - 1))) {
                continue;
            }
            DropHouse drop = new DropHouse(temporary);

            CampaignRun run = disturbed(
                    drop,
                    Faults.at(
                            call,
                            moment,
                            () -> FreestoneException.of(ErrorCode.STORAGE_UNREACHABLE, "given by the test")));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.SUCCESS);
            requireWhole(at, drop, run);
        }
    }

    private static boolean isOfTheServer(String call) {
        return call.startsWith("Delivery.") || call.startsWith("RemoteFolder.");
    }

    private static CampaignRun refused(DropHouse drop, Faults faults) {
        Delivery refusing = target -> {
            throw DropHouse.failing(ErrorCode.DELIVERY_AUTH_FAILED);
        };
        return disturbed(drop, faults, refusing);
    }

    private static void requireWhole(String at, DropHouse drop, CampaignRun run) {
        Map<String, byte[]> there = drop.server.files("");
        assertThat(there.keySet())
                .as(at)
                .containsExactlyInAnyOrder(DropHouse.RESULTS, DropHouse.CONTACTS, DropHouse.LOG, DropHouse.MANIFEST);
        for (RunDelivery each : run.files().deliveries()) {
            assertThat(drop.content(each.fileName()))
                    .as(at + " " + each.fileName())
                    .hasSize((int) each.size());
        }
    }

    /** Works on a new run under faults until the node ends, then lets another node finish it without faults. */
    private static CampaignRun disturbed(DropHouse drop, Faults faults) {
        return disturbed(drop, faults, drop.server);
    }

    private static CampaignRun disturbed(DropHouse drop, Faults faults, Delivery server) {
        RunHouse house = drop.house;
        CampaignRun started = house.start();
        Storage storage = house.storage;
        RunFiles files = house.files;
        house.storage = FaultyStorage.over(storage, faults);
        house.files = FaultyRunFiles.over(files, faults);
        house.delivery = FaultyDelivery.over(server, faults);
        try {
            house.tick();
        } catch (RunControlTest.Crash | RuntimeException ended) {
            // The node is gone, or its host sees the trouble of the storage: both leave the rest to others.
            assertThat(faults.calls()).isPositive();
        }
        house.storage = storage;
        house.files = files;
        house.delivery = server;
        storage.endLeases(house.node);
        house.node = NodeId.of("node-2");
        for (Duration wait : List.of(Duration.ZERO, RunHouse.TAKEOVER)) {
            house.now = house.now.plus(wait);
            house.tick();
        }
        return house.get(started.id());
    }

    private static CampaignRun lost(DropHouse drop, Faults faults) {
        RunHouse house = drop.house;
        InMemoryDelivery server = drop.server;
        house.delivery = FaultyDelivery.over(server, faults);
        CampaignRun started = house.start();
        house.tick();
        house.now = house.now.plusSeconds(30);
        house.tick();
        return house.get(started.id());
    }
}
