package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import java.time.Instant;

/**
 * What the versions of a type share. Immutable.
 *
 * @param id the id of the type, given by the store
 * @param company the owner
 * @param kind what kind of type it is
 * @param createdAt when its first version was made
 * @param latest the number of its latest version
 * @param shown the version that stands for it in lists: the active one, else the latest
 */
public record TypeHeadRow(TypeId id, CompanyId company, TypeKind kind, Instant createdAt, int latest, int shown) {}
