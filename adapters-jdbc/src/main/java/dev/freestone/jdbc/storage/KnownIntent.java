package dev.freestone.jdbc.storage;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.time.Instant;

/** What a transaction that has locked an intent knows of it: where it lies, when it was planned, and its state of now. */
record KnownIntent(long number, CompanyId company, Instant createdAt, IntentState state) {
    static KnownIntent of(IntentRow row) {
        return new KnownIntent(
                row.planSeq(),
                row.plan().company(),
                row.plan().createdAt(),
                row.status().state());
    }

    KnownIntent in(IntentState next) {
        return new KnownIntent(number, company, createdAt, next);
    }
}
