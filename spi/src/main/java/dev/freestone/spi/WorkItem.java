package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import java.time.Instant;

/**
 * A wake-up: at an instant somebody should look at an object. Never a lock. Immutable.
 *
 * @param kind an open code, such as {@code outreach.run}
 * @param company the owner of the object
 * @param objectId the object, such as {@code CR-5F0Q-77TL}
 * @param dueAt when, compared with the storage's clock S
 */
public record WorkItem(String kind, CompanyId company, String objectId, Instant dueAt) {}
