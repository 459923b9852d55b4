package dev.freestone.engine.dispatch;

import dev.freestone.contact.policy.ContactQuestion;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is recorded of the people and destinations of some contacts, read in the transaction that decides. Used by one thread. */
final class Known {
    private final LedgerParts parts;
    private final Map<CompanyId, ZoneId> zones = new HashMap<>();

    private Known(LedgerParts parts) {
        this.parts = parts;
    }

    static Known of(LedgerParts parts, Tx tx, Collection<ContactQuestion> questions, Instant now) {
        return new Known(parts);
    }

    /** The recorded facts about the person and the destination of a contact. */
    List<ContactFact> facts(ContactQuestion question) {
        return List.of();
    }

    ZoneId zone(CompanyId company) {
        return zones.computeIfAbsent(
                company,
                id -> parts.companies().find(id).map(CompanyProfile::zone).orElse(ZoneOffset.UTC));
    }
}
