package dev.freestone.integration.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ImportReport;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.LedgerNode;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Storage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Processes that end between two batches of an import: row K33. */
abstract class ImportKills extends CommandKills {
    private static final int PERSONS = 4;
    private static final int CALLS = 12;

    @ParameterizedTest
    @EnumSource
    void k33_an_import_that_stopped_between_two_batches_is_made_whole_by_importing_again(Side side) {
        List<ReportedCall> rows = rows();
        KillHouse once = new KillHouse(KillStores.MEMORY);
        assertThat(load(once.node("node-1"), rows).imported()).isEqualTo(CALLS);

        house.killed("host", Fate.ends(side, "corrected"), host -> load(host, rows));
        ImportReport report = load(house.node("node-2"), rows);

        // The correction is the second batch, since no batch holds two reports of one call.
        int done = side == Side.AFTER ? CALLS : 1;
        assertThat(report.imported()).isEqualTo(CALLS - done);
        assertThat(report.rows()).isEqualTo(rows.size());
        assertThat(counters(house.storage)).isEqualTo(counters(once.storage)).isNotEmpty();
    }

    private static ImportReport load(LedgerNode node, List<ReportedCall> rows) {
        return node.contacts().imports().calls("dialer-7", rows);
    }

    /** The first call comes twice, in two versions, before the others. */
    private static List<ReportedCall> rows() {
        List<ReportedCall> rows = new ArrayList<>(IntStream.range(0, CALLS)
                .mapToObj(call -> call(call, call % 3 != 0))
                .toList());
        rows.add(1, call(0, true));
        return rows;
    }

    private static ReportedCall call(int number, boolean connected) {
        Instant started = KillHouse.MON_2026_03_02.minusSeconds(600L - number);
        return ReportedCall.outbound("call-" + number, PersonId.of("BO-" + number % PERSONS), started)
                .loans("LN-" + number % 3)
                .connected(connected)
                .build();
    }

    /** All that counts, in a stable order. */
    private static List<String> counters(Storage storage) {
        Set<LaneKey> lanes = IntStream.range(0, PERSONS)
                .mapToObj(person -> new LaneKey(
                        CompanyId.DEFAULT, PersonHashes.plain().of(CompanyId.DEFAULT, PersonId.of("BO-" + person))))
                .collect(Collectors.toSet());
        return storage.read(tx -> tx.events().since(lanes, Set.of(), Instant.EPOCH)).stream()
                .map(Object::toString)
                .sorted()
                .toList();
    }
}
