package dev.freestone.integration.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.SharedCap;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.spi.ExportRow;
import dev.freestone.spi.StoredFile;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nodes that end while they hand contacts to a dialer: rows K29 to K32. */
abstract class ExportKills extends OutageKills {
    @Test
    void k29_before_a_batch_is_committed_nothing_of_it_is_there_and_its_rows_are_screened_again() {
        ExportDesk desk = new ExportDesk(house).killed(Fate.ends(Side.BEFORE, "export"));

        assertThat(desk.hasFile()).isFalse();
        assertThat(desk.entries()).isEmpty();
        assertThat(desk.decided()).isZero();
        requireWholeFile(desk.others());
    }

    @Test
    void k30_after_a_batch_is_committed_the_others_go_on_behind_it() {
        ExportDesk desk = new ExportDesk(house).killed(Fate.ends(Side.AFTER, "export"));

        assertThat(desk.hasFile()).isFalse();
        assertThat(desk.entries()).hasSize(1);
        assertThat(desk.decided()).isEqualTo(2);
        requireWholeFile(desk.others());
    }

    @Test
    void k30_after_the_last_batch_is_committed_the_file_is_written_from_what_was_stored() {
        ExportDesk desk = new ExportDesk(house).killed(Fate.ends(Side.BEFORE, "create contacts.csv"));
        List<ExportRow> stored = desk.entries();

        assertThat(desk.hasFile()).isFalse();
        assertThat(stored).hasSize(ExportDesk.ENTRIES);
        requireWholeFile(desk.others());
        assertThat(desk.entries()).isEqualTo(stored);
    }

    @ParameterizedTest
    @EnumSource
    void k31_a_file_that_was_not_marked_available_is_seen_by_nobody_and_published_again(Side side) {
        ExportDesk desk = new ExportDesk(house).killed(Fate.ends(side, "publish contacts.csv"));

        assertThat(desk.hasFile()).isFalse();
        requireWholeFile(desk.others());
    }

    @ParameterizedTest
    @EnumSource
    void k32_a_published_file_stays_as_it_is_and_so_do_its_entries(Side side) {
        ExportDesk desk = new ExportDesk(house).killed(Fate.ends(side, "publish log.txt"));
        StoredFile published = desk.file();
        List<ExportRow> stored = desk.entries();

        assertThat(desk.run().status()).isEqualTo(RunStatus.PROCESSING);
        requireWholeFile(desk.others());
        assertThat(desk.file()).isEqualTo(published);
        assertThat(desk.entries()).isEqualTo(stored);
    }

    /** The file of an undisturbed run, and one entry with one slot for each of its lines. */
    private static void requireWholeFile(ExportDesk desk) {
        ExportDesk calm = new ExportDesk(new KillHouse(KillStores.MEMORY)).others();
        assertThat(desk.run().status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(desk.file().sha256()).isEqualTo(calm.file().sha256());
        assertThat(desk.ends()).isEqualTo(calm.ends()).containsExactly("exported=2", "policy_hold=1 " + SharedCap.RULE);
        assertThat(desk.entries())
                .hasSize(ExportDesk.ENTRIES)
                .allSatisfy(entry -> assertThat(entry.state()).isEqualTo(ExportState.OPEN));
        assertThat(desk.slots())
                .hasSize(ExportDesk.ENTRIES)
                .extracting(ContactEvent::state)
                .containsOnly(SlotState.RESERVED);
        assertThat(desk.decided()).as("chunks of a run that has ended").isZero();
    }
}
