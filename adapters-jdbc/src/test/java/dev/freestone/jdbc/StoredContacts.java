package dev.freestone.jdbc;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.ContactTally;
import dev.freestone.model.contact.ContactTopic;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.IdempotencyKey;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.IntentStatus;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.Producer;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Contacts of a company, each number another person. */
final class StoredContacts {
    static final CompanyId HERE = CompanyId.DEFAULT;
    static final Instant NINE = Instant.parse("2026-03-09T09:00:00Z");

    private StoredContacts() {}

    static IntentId id(int number) {
        return IntentId.of("IN-0000-%06d".formatted(number));
    }

    static IntentRow planned(int number, Instant at) {
        IntentPlan plan = new IntentPlan(
                id(number),
                HERE,
                new IdempotencyKey("fs1" + letters(number)),
                new Producer("outreach", "CG-4T2K-9QXD"),
                "CG-4T2K-9QXD:2026-03-09",
                "text",
                KeyedHash.of("k1:" + "%064x".formatted(number)),
                new ContactTopic(Purpose.SERVICING, "reminder", List.of()),
                SenderId.of("text-1"),
                5,
                at,
                at.plusSeconds(3600),
                at.plusSeconds(1800),
                at,
                Document.of("{}"));
        return new IntentRow(0, 0, plan, status(IntentState.PLANNED, at));
    }

    private static String letters(int number) {
        StringBuilder letters = new StringBuilder();
        for (int rest = number; letters.length() < 32; rest /= 26) {
            letters.append((char) ('a' + rest % 26));
        }
        return letters.toString();
    }

    static IntentStatus status(IntentState state, Instant at) {
        return new IntentStatus(
                state,
                Optional.empty(),
                Optional.empty(),
                at,
                Optional.empty(),
                Lease.NONE,
                AttemptMark.NONE,
                Optional.empty(),
                Optional.empty(),
                0,
                Optional.empty(),
                Optional.empty(),
                DeliveryStatus.NONE,
                Optional.empty(),
                0,
                Optional.empty(),
                at);
    }

    /** Plans contacts with the numbers from the first on. */
    static boolean plan(Tx tx, int first, int count) {
        return !tx.contacts()
                .plan(IntStream.range(first, first + count)
                        .mapToObj(number -> planned(number, NINE))
                        .toList())
                .isEmpty();
    }

    /** Locks contacts with the numbers from the first on, and brings them into a state. */
    static List<WriteResult> move(Tx tx, int first, int count, IntentState to) {
        List<IntentRow> rows = tx.contacts()
                .lock(IntStream.range(first, first + count)
                        .mapToObj(StoredContacts::id)
                        .toList());
        return tx.contacts()
                .update(rows.stream().map(row -> row.with(status(to, NINE))).toList());
    }

    static List<ContactTally> tally(Tx tx) {
        return tx.contacts().tally(HERE, NINE, NINE.plus(Duration.ofDays(1)));
    }
}
