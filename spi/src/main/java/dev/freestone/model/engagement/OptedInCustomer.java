package dev.freestone.model.engagement;

import dev.freestone.model.contact.KeyedHash;
import java.time.Instant;

/**
 * A customer who is opted in to a campaign. Immutable. Source: docs/spec/operations.md 6.
 *
 * @param customer stands for the customer, whose id is not kept
 * @param since when the customer opted in, the last time
 */
public record OptedInCustomer(KeyedHash customer, Instant since) {}
