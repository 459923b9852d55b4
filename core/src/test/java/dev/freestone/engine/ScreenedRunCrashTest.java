package dev.freestone.engine;

import static dev.freestone.engine.ExportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.DialerRules;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyRunFiles;
import dev.freestone.testkit.FaultyStorage;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Ends a node at every call of storage and file store of a screened run, and lets another one go on. */
class ScreenedRunCrashTest {
    private static final int LINES = 5;

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact("LED-44")
    void leads_to_the_same_bytes_and_to_one_entry_and_slot_for_each_line_wherever_the_node_ends(Faults.Moment moment) {
        ExportHouse calm = house();
        Faults counting = Faults.none();
        CampaignRun expected = disturbed(calm, counting);
        assertThat(ExportHouse.buckets(expected))
                .containsExactly(
                        "exported/exported=3",
                        "duplicate/duplicate_person=1",
                        "unknown_person/person_not_found=1",
                        "blocked_by_policy/policy_denied=1 host-dialer/no-debt");
        String sha256 = sha256(calm, expected);

        for (int call = 1; call <= counting.calls(); call++) {
            ExportHouse house = house();

            CampaignRun run = disturbed(house, Faults.from(call, moment, Gone::new));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.SUCCESS);
            assertThat(sha256(house, run)).as(at).isEqualTo(sha256);
            assertThat(house.contacts(run)).as(at).isEqualTo(calm.contacts(expected));
            assertThat(ExportHouse.buckets(run)).as(at).isEqualTo(ExportHouse.buckets(expected));
            requireOnce(house, run, at);
        }
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    void entries_without_a_file_are_taken_back_wherever_the_node_ends_that_cancels_the_run(Faults.Moment moment) {
        Faults counting = Faults.none();
        canceled(house(), counting);

        for (int call = 1; call <= counting.calls(); call++) {
            ExportHouse house = house();

            CampaignRun run = canceled(house, Faults.from(call, moment, Gone::new));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.FAILED);
            assertThat(ExportHouse.buckets(run)).as(at).containsExactly("canceled/run_canceled=6");
            requireTakenBack(house, run, at);
        }
    }

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    void a_run_whose_file_cannot_be_written_takes_its_entries_back_wherever_its_node_ends(Faults.Moment moment) {
        Faults counting = Faults.none();
        failed(house(), counting);

        for (int call = 1; call <= counting.calls(); call++) {
            ExportHouse house = house();

            CampaignRun run = failed(house, Faults.from(call, moment, Gone::new));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.FAILED);
            assertThat(ExportHouse.buckets(run)).as(at).containsExactly("not_processed/worker_failed=6");
            requireTakenBack(house, run, at);
        }
    }

    private static String sha256(ExportHouse house, CampaignRun run) {
        return house.files
                .find(run.companyId(), run.files().id(RunFileName.CONTACTS).orElseThrow())
                .orElseThrow()
                .sha256();
    }

    private static void requireOnce(ExportHouse house, CampaignRun run, String at) {
        List<ExportRow> entries = house.entries(run);
        assertThat(entries).as(at).extracting(ExportRow::place).containsExactly(0L, 1L, 2L, 3L, 4L);
        assertThat(entries).as(at).extracting(ExportRow::state).containsOnly(ExportState.OPEN);
        assertThat(house.slots(run))
                .as(at)
                .hasSize(LINES)
                .extracting(ContactEvent::state)
                .containsOnly(SlotState.RESERVED);
        assertThat(house.journal(run)).as(at).hasSize(3);
    }

    private static void requireTakenBack(ExportHouse house, CampaignRun run, String at) {
        Set<ExportState> states = new HashSet<>(house.states(run));
        assertThat(states).as(at).isSubsetOf(ExportState.VOID);
        assertThat(house.slots(run))
                .as(at)
                .extracting(ContactEvent::state)
                .allMatch(state -> state == SlotState.RELEASED);
        assertThat(run.files().id(RunFileName.CONTACTS)).as(at).isEmpty();
    }

    /** Works on a new run under faults until the node ends, then lets another node finish it without faults. */
    private static CampaignRun disturbed(ExportHouse house, Faults faults) {
        return finished(house, house.start(), faults);
    }

    /** A run that is canceled when its entries are stored and its file is about to be written. */
    private static CampaignRun canceled(ExportHouse house, Faults faults) {
        CampaignRun started = screened(house);
        house.engine().campaigns().cancel(started.id());
        return finished(house, started, faults);
    }

    /** A run whose file cannot be written. */
    private static CampaignRun failed(ExportHouse house, Faults faults) {
        CampaignRun started = screened(house);
        house.files = new FullDisk(house.files, RunFileName.CONTACTS.code());
        return finished(house, started, faults);
    }

    private static CampaignRun screened(ExportHouse house) {
        CampaignRun started = house.start();
        RunFiles files = house.files;
        Faults counting = Faults.none();
        ExportHouse calm = house();
        calm.files = FaultyRunFiles.over(calm.files, counting);
        calm.runToEnd();
        int publish = nth(counting.trace(), "RunFileDraft.publish", 3);
        house.files = FaultyRunFiles.over(files, Faults.from(publish, Faults.Moment.BEFORE, Gone::new));
        house.rebuild();
        try {
            house.end(started);
        } catch (Gone gone) {
            assertThat(house.entries(started)).hasSize(LINES);
        }
        house.files = files;
        house.restart("node-2");
        return started;
    }

    static int nth(List<String> trace, String call, int number) {
        int seen = 0;
        for (int i = 0; i < trace.size(); i++) {
            if (trace.get(i).equals(call)) {
                seen++;
                if (seen == number) {
                    return i + 1;
                }
            }
        }
        throw new AssertionError(call + " is there " + seen + " times only");
    }

    private static CampaignRun finished(ExportHouse house, CampaignRun started, Faults faults) {
        Storage storage = house.storage;
        RunFiles files = house.files;
        house.storage = FaultyStorage.over(storage, faults);
        house.files = FaultyRunFiles.over(files, faults);
        house.rebuild();
        try {
            house.end(started);
        } catch (Gone | RuntimeException ended) {
            // The node is gone, or its host sees the trouble of the storage: both leave the rest to others.
            assertThat(faults.calls()).isPositive();
        }
        house.storage = storage;
        house.files = files;
        return house.restart("node-3").end(started);
    }

    static ExportHouse house() {
        ExportHouse house =
                new ExportHouse().person(1, 1).person(2, 2).person(3, 2).person(4, 1);
        house.policy = new DialerRules(2).aboutLoansOnly();
        return house.rows(
                row(1L, "LN-1"), row(2L, "LN-2"), row(1L, "LN-3"), row(9L, "LN-9"), row(4L, null), row(3L, "LN-4"));
    }

    /** The process has ended. */
    static final class Gone extends Error {
        private static final long serialVersionUID = 1L;
    }
}
