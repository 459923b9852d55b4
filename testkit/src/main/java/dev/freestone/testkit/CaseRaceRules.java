package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.Document;
import dev.freestone.spi.CaseEventStore;
import dev.freestone.spi.CaseWatchRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What happens to cases on several nodes at the same moment. Source: docs/spec/cases-and-notifications.md 11, 12. */
abstract class CaseRaceRules extends CaseInteractionRules {
    private static final int ROUNDS = 40;
    private static final int RAISES = 5;

    @Test
    void of_two_transactions_that_add_one_event_one_has_saved_it_and_the_other_goes_on() {
        for (int round = 0; round < ROUNDS; round++) {
            CaseId of = CaseId.of("host/r" + round);
            List<List<WriteResult>> results = Together.run(
                    2,
                    number -> write(tx -> List.of(
                            tx.caseEvents().add(event(of, "same", NOON)),
                            tx.caseEvents().add(event(of, "own of " + number, NOON)))));

            assertThat(results)
                    .as("round %d", round)
                    .containsExactlyInAnyOrder(
                            List.of(WriteResult.SAVED, WriteResult.SAVED),
                            List.of(WriteResult.CONFLICT, WriteResult.SAVED));
            assertThat(eventIds(ofCase(of, Long.MAX_VALUE, 9)))
                    .as("round %d", round)
                    .containsExactlyInAnyOrder("same", "own of 0", "own of 1");
        }
    }

    @Test
    void exactly_one_of_16_adds_an_event() {
        List<WriteResult> told = Together.race(number -> add(event(CASE, "e", NOON.plusSeconds(number))));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(ofCase(CASE, Long.MAX_VALUE, 9))
                .singleElement()
                .satisfies(kept ->
                        assertThat(kept.occurredAt()).isEqualTo(NOON.plusSeconds(told.indexOf(WriteResult.SAVED))));
    }

    @Test
    void of_16_who_lock_what_is_remembered_of_a_new_case_none_fails_and_no_change_is_lost() {
        for (int round = 1; round <= RAISES; round++) {
            CaseId of = CaseId.of("host/n" + round);

            List<Integer> seen = Together.run(Together.WRITERS, number -> write(tx -> raised(tx, of)));

            assertThat(seen).as("round %d", round).doesNotHaveDuplicates().hasSize(Together.WRITERS);
            assertThat(lockWatch(HERE, of).document()).isEqualTo(Document.of(Integer.toString(Together.WRITERS)));
        }
    }

    @Test
    void of_16_who_lock_what_is_remembered_of_a_known_case_none_fails_and_no_change_is_lost() {
        write(tx -> raised(tx, CASE));

        Together.run(Together.WRITERS, number -> {
            for (int i = 0; i < RAISES; i++) {
                write(tx -> raised(tx, CASE));
            }
            return number;
        });

        assertThat(lockWatch(HERE, CASE).document())
                .isEqualTo(Document.of(Integer.toString(1 + Together.WRITERS * RAISES)));
    }

    /** Counts in what is remembered of a case, and answers what it has read. */
    private static int raised(Tx tx, CaseId id) {
        CaseEventStore store = tx.caseEvents();
        String json = store.lockWatch(HERE, id).document().json();
        int read = json.equals("{}") ? 0 : Integer.parseInt(json);
        store.saveWatch(new CaseWatchRow(HERE, id, Document.of(Integer.toString(read + 1))));
        return read;
    }
}
