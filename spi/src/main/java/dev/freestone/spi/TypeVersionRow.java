package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.model.notification.TypeStatus;
import java.util.OptionalLong;

/**
 * A stored version of a notification type or do-not-interact type: key columns and document. Immutable.
 *
 * @param id the id of the type
 * @param version the number of the version, from 1 on
 * @param company the owner
 * @param kind what kind of type it is
 * @param status the status; at most one version of a type is active
 * @param activeFrom the revision of the catalog at which it became active; empty = it never was
 * @param activeUntil the revision at which it was active no more; empty = it still is, or never was
 * @param document the whole version, without the case types
 */
public record TypeVersionRow(
        TypeId id,
        int version,
        CompanyId company,
        TypeKind kind,
        TypeStatus status,
        OptionalLong activeFrom,
        OptionalLong activeUntil,
        Document document) {}
