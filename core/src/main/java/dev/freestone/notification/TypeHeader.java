package dev.freestone.notification;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import java.util.Optional;

/**
 * What versions of both kinds of types have in common. Immutable. Source: docs/spec/cases-and-notifications.md 4, 5.
 *
 * @param id the id, shared by all versions
 * @param version the number of the version, from 1 on
 * @param derivedFrom the type it was copied from; empty for the first version
 * @param companyId the owner
 * @param name how it is called, at most 50 characters
 * @param description more about it, at most 500 characters
 * @param status whether it is worked on, in force, or was
 * @param times when it was made and what became of it
 */
public record TypeHeader(
        TypeId id,
        int version,
        Optional<TypeId> derivedFrom,
        CompanyId companyId,
        String name,
        String description,
        TypeStatus status,
        TypeTimes times) {
    TypeHeader in(TypeStatus other, TypeTimes then) {
        return new TypeHeader(id, version, derivedFrom, companyId, name, description, other, then);
    }
}
