package dev.freestone.testkit;

import static dev.freestone.testkit.StoredIntents.intent;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.Document;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.ContactTopic;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.SlotState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a store of contact intents must give back: every component as it came. Source: docs/spec/contact-ledger.md 2.2, 13. */
abstract class ContactValueRules extends ContactDueRules {
    private static final String SYMBOLS = "é🎯漢 ";

    /** Every text as long as it may be, every instant at another microsecond. */
    private static final StoredIntents LONGEST = intent(1).planned(plan -> {
        plan.producer = new Producer("ü".repeat(30), SYMBOLS.repeat(15));
        plan.occurrence = SYMBOLS.repeat(50);
        plan.channel = "a_channel_of_the_host";
        plan.person = KeyedHash.of("k".repeat(65) + ":" + "f".repeat(64));
        plan.topic = new ContactTopic(
                Purpose.ACCOUNT_SECURITY,
                SYMBOLS.repeat(25),
                IntStream.range(0, 100)
                        .mapToObj(debt -> KeyedHash.of("🎯".repeat(60) + ":%064x".formatted(debt)))
                        .toList());
        plan.sender = SenderId.of("🎯".repeat(50));
        plan.priority = 9;
        plan.notBefore = micros(1);
        plan.expiresAt = micros(2);
        plan.holdLimit = micros(3);
        plan.createdAt = micros(4);
        plan.document = Document.of("{\"t\":\"zażółć 漢字 🎯 \\u0000 '%_\"}");
    });

    private static final StoredIntents FULL = LONGEST.become(status -> {
        status.state = IntentState.UNKNOWN;
        status.reason = Optional.of(IntentReason.LEASE_EXPIRED_AFTER_ATTEMPT);
        status.ruleId = Optional.of("us-federal/reg-f-call-frequency-" + SYMBOLS);
        status.dueAt = micros(5);
        status.holdUntil = Optional.of(micros(6));
        status.lease = StoredIntents.lease(NodeId.of("🎯".repeat(100)), micros(7), Long.MAX_VALUE);
        status.attempt = new AttemptMark(
                Integer.MAX_VALUE,
                7,
                Optional.of(new AttemptMark.Last(
                        "A".repeat(100),
                        micros(8),
                        micros(9),
                        micros(10),
                        NodeId.of("é".repeat(100)),
                        Long.MAX_VALUE)));
        status.decision = Optional.of(Document.of("{\"rule\":\"" + SYMBOLS + "\"}"));
        status.validUntil = Optional.of(micros(11));
        status.restrictionVersion = Long.MAX_VALUE;
        status.slots = Optional.of(SlotState.RESERVED);
        status.providerMessageId = Optional.of("<20260302.1@provider.example> " + SYMBOLS);
        status.delivery = DeliveryStatus.COMPLAINED;
        status.calledBack = Optional.of(IntentReason.RUN_CANCELED);
        status.reconcileCount = Integer.MAX_VALUE;
        status.wakeAt = Optional.of(micros(12));
        status.updatedAt = micros(13);
    });

    @Test
    void keeps_every_component_of_a_plan_and_of_a_status_that_knows_nothing_yet() {
        IntentRow stored = planned(LONGEST);

        assertThat(StoredIntents.meaning(stored))
                .isEqualTo(LONGEST.stored(stored.planSeq(), 1).row());
    }

    @Test
    void keeps_every_component_of_a_status() {
        long place = planned(LONGEST).planSeq();

        assertThat(become(FULL)).isEqualTo(FULL.stored(place, 2).row());
        assertThat(list(tx -> tx.contacts().lock(List.of(StoredIntents.id(1)))))
                .containsExactly(FULL.stored(place, 2).row());
        assertThat(list(tx -> tx.contacts().lockFree(List.of(StoredIntents.id(1)))))
                .containsExactly(FULL.stored(place, 2).row());
        assertThat(list(tx -> tx.contacts().overdue(IntentState.UNKNOWN, 1)))
                .containsExactly(FULL.stored(place, 2).row());
        assertThat(page(storage(), HERE, IntentFilter.ALL))
                .containsExactly(FULL.stored(place, 2).row());
    }

    @Test
    void a_full_status_becomes_empty_again() {
        long place = planned(LONGEST).planSeq();
        become(FULL);

        become(LONGEST);

        assertThat(StoredIntents.meaning(kept(StoredIntents.id(1))))
                .isEqualTo(LONGEST.stored(place, 3).row());
    }

    @Test
    void a_fence_outlives_its_lease() {
        plan(intent(1));
        become(intent(1).claimedBy(NODE_1, StoredIntents.CREATED, 41));
        become(intent(1)
                .leased(StoredIntents.lease(NODE_1, StoredIntents.CREATED, 42).released()));

        assertThat(kept(StoredIntents.id(1)).status().lease().fence()).isEqualTo(42);
        assertThat(kept(StoredIntents.id(1)).status().lease().owner()).isEmpty();
    }

    @Test
    void keeps_every_state_reason_state_of_slots_and_delivery() {
        plan(intent(1));
        for (IntentState state : IntentState.values()) {
            assertThat(become(intent(1).in(state)).status().state()).isEqualTo(state);
        }
        for (IntentReason reason : IntentReason.values()) {
            assertThat(become(intent(1).because(reason)).status().reason()).contains(reason);
        }
        for (SlotState slots : SlotState.values()) {
            IntentRow row = become(intent(1).become(status -> status.slots = Optional.of(slots)));
            assertThat(row.status().slots()).contains(slots);
        }
        for (DeliveryStatus delivery : DeliveryStatus.values()) {
            IntentRow row = become(intent(1).become(status -> status.delivery = delivery));
            assertThat(row.status().delivery()).isEqualTo(delivery);
        }
    }

    @Test
    void keeps_documents_of_a_megabyte_with_every_kind_of_character() {
        Document large = Document.of(LARGE_JSON);
        plan(intent(1).planned(plan -> plan.document = large));
        IntentRow stored = become(intent(1).become(status -> status.decision = Optional.of(large)));

        assertThat(stored.plan().document().equals(large)).isTrue();
        assertThat(stored.status().decision().equals(Optional.of(large))).isTrue();
    }

    @Test
    void keeps_every_instant_whatever_zone_the_database_or_the_process_is_in() {
        for (int i = 0; i < INSTANTS.size(); i++) {
            Instant instant = INSTANTS.get(i);
            plan(intent(i).planned(plan -> plan.notBefore = instant).dueAt(instant));
            IntentRow stored =
                    become(intent(i).in(IntentState.HELD).dueAt(instant).wakingAt(instant));

            assertThat(stored.plan().notBefore()).isEqualTo(instant);
            assertThat(stored.status().dueAt()).isEqualTo(instant);
            assertThat(stored.status().wakeAt()).contains(instant);
        }
    }

    private static Instant micros(int number) {
        return StoredIntents.CREATED.plusNanos(1000L * number);
    }
}
