package dev.freestone.engine.engagement;

import dev.freestone.model.contact.DueFacts;
import java.time.Instant;

/**
 * What the host says of the customer of a due message. Immutable.
 *
 * @param readAt the instant before the directory was asked
 * @param excluded whether the customer is restricted, or not known any more
 */
record CustomerSeen(Instant readAt, boolean excluded) implements DueFacts {}
