package dev.freestone.engine;

import static dev.freestone.engine.SendHouse.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.ContactIntent;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.spi.RunFiles;
import dev.freestone.spi.Storage;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.Faults;
import dev.freestone.testkit.FaultyRunFiles;
import dev.freestone.testkit.FaultyStorage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ends a node at every call of storage and file store of a run that exports and sends, and lets another one go on. The
 * provider ignores keys: what it is given twice, it delivers twice.
 */
class SendRunCrashTest {
    private static final List<RunFileName> DATA =
            List.of(RunFileName.QUERY_RESULTS, RunFileName.CAMPAIGN_INPUT, RunFileName.CONTACTS);

    @ParameterizedTest
    @EnumSource(Faults.Moment.class)
    @Fact({"OUT-45", "OUT-47"})
    void leads_to_the_files_and_buckets_of_an_undisturbed_run_but_for_attempts_in_flight(Faults.Moment moment) {
        SendHouse calm = house();
        Faults counting = Faults.none();
        CampaignRun expected = disturbed(calm, counting);
        assertThat(SendHouse.buckets(expected))
                .containsExactly(
                        "contactExporter exported/exported=3",
                        "contactExporter duplicate/duplicate_person=1",
                        "contactExporter unknown_person/person_not_found=1",
                        "bulkSender sent/sent=4",
                        "bulkSender unknown_person/person_not_found=1");
        assertThat(counting.calls()).isGreaterThan(150);

        for (int call = 1; call <= counting.calls(); call++) {
            SendHouse house = house();

            CampaignRun run = disturbed(house, Faults.from(call, moment, Gone::new));

            String at = moment + " call " + call + " of " + counting.trace().get(call - 1);
            assertThat(run.status()).as(at).isEqualTo(RunStatus.SUCCESS);
            for (RunFileName name : DATA) {
                assertThat(house.text(run, name)).as(at).isEqualTo(calm.text(expected, name));
            }
            requireOnce(house, run, calm.sentTo(Channel.TEXT).size(), at);
        }
    }

    /** Nothing twice, nothing lost: what is not known to be sent is listed as unknown. */
    private static void requireOnce(SendHouse house, CampaignRun run, int messages, String at) {
        List<ContactIntent> unknowns = house.engine().contacts().unknowns(Optional.empty(), 10);
        assertThat(house.texts().requests)
                .as(at)
                .extracting(request -> request.idempotencyKey())
                .doesNotHaveDuplicates();
        assertThat(run.totals().sentCount() + unknowns.size()).as(at).isEqualTo(messages);
        assertThat(SendHouse.count(run, "sender_unknown/outcome_unknown"))
                .as(at)
                .isEqualTo(unknowns.size());
        assertThat(unknowns.size()).as(at).isLessThanOrEqualTo(1);
        assertThat(house.texts().requests.size())
                .as(at)
                .isBetween((int) run.totals().sentCount(), messages);
    }

    /** Works on a new run under faults until the node ends, then lets another node finish it without faults. */
    private static CampaignRun disturbed(SendHouse house, Faults faults) {
        CampaignRun started = house.start();
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
        return house.restart("node-2").end(started);
    }

    private static SendHouse house() {
        SendHouse house = new SendHouse().person(1).person(2).person(3);
        house.exporting = true;
        return house.rows(row(1L, "LN-1"), row(2L, "LN-2"), row(1L, "LN-3"), row(9L, "LN-9"), row(3L, "LN-4"));
    }

    /** The process has ended. */
    private static final class Gone extends Error {
        private static final long serialVersionUID = 1L;
    }
}
