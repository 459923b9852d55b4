package dev.freestone.spi;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import java.util.Optional;

/**
 * One fact of an accepted decision, written with it. Immutable. Source: docs/spec/contact-ledger.md 17.
 *
 * @param subject what it is about
 * @param event what became true, a stable code such as {@code created} or {@code input_frozen}
 * @param row the row of the life cycle that allowed it, such as {@code T3}; empty where no table decides
 * @param actor who decided
 * @param body codes and ids only, as JSON with sorted keys; never a person's data, never a secret
 */
public record JournalEntry(Subject subject, String event, Optional<String> row, ActorId actor, Document body) {
    /**
     * The object of an entry. Immutable.
     *
     * @param company the owner
     * @param kind an open code, such as {@code campaign} or {@code run}
     * @param objectId the object, such as {@code CG-4T2K-9QXD}
     * @param version the version that the decision gave it
     */
    public record Subject(CompanyId company, String kind, String objectId, long version) {}
}
