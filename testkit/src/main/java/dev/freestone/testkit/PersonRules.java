package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static dev.freestone.testkit.StoredIntents.lane;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.Document;
import dev.freestone.model.contact.ErasedPerson;
import dev.freestone.model.contact.ErasureId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.Storage;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is kept of erased people, of their intents, and of the keys of hashes. Source: docs/spec/contact-ledger.md 13, 16. */
abstract class PersonRules extends ContactRestartRules {
    private static final ErasureId FIRST = ErasureId.of("ER-0000-0001");
    private static final ErasureId SECOND = ErasureId.of("ER-0000-0002");
    private static final Document NOTHING = Document.of("{}");

    @Test
    void whoever_is_erased_twice_keeps_the_first_erasure() {
        ErasedPerson first = erase(lane(1), FIRST);
        advance(Duration.ofHours(1));

        ErasedPerson again = erase(lane(1), SECOND);

        assertThat(again).isEqualTo(first);
        assertThat(first.id()).isEqualTo(FIRST);
        assertThat(first.at()).isBefore(now());
        assertThat(found(storage(), FIRST)).contains(first);
        assertThat(found(storage(), SECOND)).isEmpty();
    }

    @Test
    void an_erasure_is_about_one_person_of_one_company() {
        LaneKey foreign = new LaneKey(ELSEWHERE, StoredIntents.person(1));
        erase(lane(1), FIRST);
        write(tx -> tx.contacts().lanes(Set.of(lane(2), foreign)));

        assertThat(erased(lane(1), lane(2), lane(3), foreign)).containsExactly(lane(1));
        assertThat(one(tx -> tx.persons().find(ELSEWHERE, FIRST))).isEmpty();
        assertThat(erase(foreign, FIRST).lane()).isEqualTo(foreign);
        assertThat(erased(lane(1), lane(2), lane(3), foreign)).containsExactlyInAnyOrder(lane(1), foreign);
    }

    @Test
    void people_whose_hashes_look_alike_are_not_erased_with_each_other() {
        List<LaneKey> alike = LOOK_ALIKE.stream()
                .map(text -> new LaneKey(HERE, KeyedHash.of(text)))
                .toList();
        erase(alike.get(0), FIRST);

        assertThat(erased(alike.toArray(LaneKey[]::new))).containsExactly(alike.get(0));
    }

    @Test
    void the_lane_of_an_erased_person_says_so_and_stays_as_it_is() {
        plan(intent(1));
        become(intent(1).in(IntentState.CLAIMED));
        restrict(lane(1));

        erase(lane(1), FIRST);

        assertThat(at(lane(1))).isEqualTo(new Lane(1, Optional.of(StoredIntents.id(1)), true));
        assertThat(at(lane(2))).isEqualTo(Lane.FREE);
    }

    @Test
    void a_transaction_sees_whom_it_has_erased() {
        List<Boolean> seen = list(tx -> {
            tx.contacts().lanes(Set.of(lane(1)));
            tx.persons().erase(lane(1), FIRST);
            Lane locked = tx.contacts().lanes(Set.of(lane(1))).getOrDefault(lane(1), Lane.FREE);
            return List.of(
                    tx.persons().erased(Set.of(lane(1))).contains(lane(1)),
                    tx.persons().find(HERE, FIRST).isPresent(),
                    locked.erased());
        });

        assertThat(seen).containsExactly(true, true, true);
    }

    @Test
    void whoever_asks_who_is_erased_waits_for_nobody() {
        List<Set<LaneKey>> seen = Collections.synchronizedList(new ArrayList<>());

        write(tx -> {
            tx.contacts().lanes(Set.of(lane(1)));
            tx.persons().erase(lane(1), FIRST);
            if (overlap()) {
                Together.run(1, none -> seen.add(erased(lane(1))));
            }
            return true;
        });

        assertThat(seen).allMatch(Set::isEmpty).hasSize(overlap() ? 1 : 0);
        assertThat(erased(lane(1))).containsExactly(lane(1));
    }

    @Test
    void a_transaction_that_failed_erases_nobody() {
        plan(intent(1));
        IntentRow before = kept(StoredIntents.id(1));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.contacts().lanes(Set.of(lane(1)));
            tx.persons().erase(lane(1), FIRST);
            tx.contacts().lock(Set.of(StoredIntents.id(1)));
            tx.contacts().erase(List.of(before.holding(NOTHING)));
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(erased(lane(1))).isEmpty();
        assertThat(found(storage(), FIRST)).isEmpty();
        assertThat(kept(StoredIntents.id(1))).isEqualTo(before);
        assertThat(erase(lane(1), SECOND).id()).isEqualTo(SECOND);
    }

    @Test
    void erasing_an_intent_replaces_its_document_and_its_status_and_nothing_else() {
        plan(intent(1), intent(2));
        IntentRow stored = kept(StoredIntents.id(1));
        IntentRow other = kept(StoredIntents.id(2));
        IntentStatus next = intent(1).in(IntentState.CANCELED).row().status();
        IntentRow otherPlan = intent(1).first(0).at("another").stored(99, 1).row();

        WriteResult result = result(tx -> {
            tx.contacts().lock(Set.of(StoredIntents.id(1)));
            return tx.contacts()
                    .erase(List.of(otherPlan.with(next).holding(NOTHING)))
                    .get(0);
        });

        assertThat(result).isEqualTo(WriteResult.SAVED);
        IntentRow erased = stored.holding(NOTHING).with(next);
        assertThat(kept(StoredIntents.id(1)))
                .isEqualTo(new IntentRow(stored.planSeq(), 2, erased.plan(), erased.status()));
        assertThat(list(tx -> tx.contacts().lock(Set.of(StoredIntents.id(1)))))
                .containsExactly(kept(StoredIntents.id(1)));
        assertThat(kept(StoredIntents.id(2))).isEqualTo(other);
    }

    @Test
    void an_intent_of_another_version_keeps_its_document() {
        plan(intent(1), intent(2));
        IntentRow first = become(intent(1).in(IntentState.HELD));
        IntentRow second = kept(StoredIntents.id(2));

        List<WriteResult> results = list(tx -> {
            tx.contacts().lock(Set.of(StoredIntents.id(1), StoredIntents.id(2)));
            return tx.contacts()
                    .erase(List.of(
                            intent(1).stored(1, 1).row().holding(NOTHING),
                            intent(3).stored(3, 1).row().holding(NOTHING),
                            second.holding(NOTHING)));
        });

        assertThat(results).containsExactly(WriteResult.CONFLICT, WriteResult.MISSING, WriteResult.SAVED);
        assertThat(kept(StoredIntents.id(1))).isEqualTo(first);
        assertThat(kept(StoredIntents.id(2)).plan().document()).isEqualTo(NOTHING);
    }

    @Test
    void a_restart_finds_who_is_erased() {
        ErasedPerson erased = erase(lane(1), FIRST);

        Storage next = reopened();

        assertThat(found(next, FIRST)).contains(erased);
        Set<LaneKey> people = next.read(tx -> tx.persons().erased(Set.of(lane(1), lane(2))));
        assertThat(people).containsExactly(lane(1));
    }

    private ErasedPerson erase(LaneKey person, ErasureId id) {
        return write(tx -> {
            tx.contacts().lanes(Set.of(person));
            return tx.persons().erase(person, id);
        });
    }

    private Set<LaneKey> erased(LaneKey... people) {
        return write(tx -> tx.persons().erased(List.of(people)));
    }

    private static Optional<ErasedPerson> found(Storage storage, ErasureId id) {
        return storage.read(tx -> tx.persons().find(HERE, id));
    }
}
