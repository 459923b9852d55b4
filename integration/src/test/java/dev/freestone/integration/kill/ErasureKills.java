package dev.freestone.integration.kill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.LedgerNode;
import dev.freestone.engine.dispatch.PersonHashes;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.KeyedHash;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Processes that end while they erase somebody: row K36. */
abstract class ErasureKills extends ExportKills {
    private static final PersonId PERSON = PersonId.of("BO-1");

    @ParameterizedTest
    @CsvSource({"AFTER, erased", "BEFORE, suppress", "AFTER, suppress", "BEFORE, report", "AFTER, report"})
    void k36_an_erasure_that_stopped_between_two_steps_is_brought_to_its_end_by_the_others(Side side, String step) {
        IntentId open = house.plan(1);
        house.contacts()
                .imports()
                .calls(
                        "dialer-7",
                        List.of(ReportedCall.outbound("call-1", PERSON, KillHouse.MON_2026_03_02)
                                .loans("LN-1")
                                .number(Destination.of("+15550100001"))
                                .build()));
        assertThat(sealed()).hasSize(2);

        house.killed("host", Fate.ends(side, step), ErasureKills::erase);
        house.othersAfterTheLease();

        house.of(open)
                .is(IntentState.SUPPRESSED)
                .because(IntentReason.PERSON_ERASED)
                .afterCalls(0, 0);
        assertThat(sealed()).isEmpty();
    }

    private static void erase(LedgerNode host) {
        host.contacts().erasePerson(PERSON);
    }

    /** What may still be read about the person by whoever has the keys. */
    private List<String> sealed() {
        KeyedHash hash = PersonHashes.plain().of(CompanyId.DEFAULT, PERSON);
        Stream<String> contacts = house.all().stream()
                .map(intent -> house.row(intent.id()).plan().document().json());
        Stream<String> reports = house.storage.read(tx -> tx.reports().page(CompanyId.DEFAULT, hash, 0, 10)).stream()
                .map(report -> report.document().json());
        return Stream.concat(contacts, reports)
                .filter(document -> document.contains("sealed"))
                .toList();
    }
}
