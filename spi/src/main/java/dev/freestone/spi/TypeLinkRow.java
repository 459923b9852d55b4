package dev.freestone.spi;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.notification.TypeId;

/**
 * A case type and a type that its cases can make fire. Immutable.
 *
 * @param type the notification type or do-not-interact type
 * @param caseType the case type
 */
public record TypeLinkRow(TypeId type, CaseTypeId caseType) {}
