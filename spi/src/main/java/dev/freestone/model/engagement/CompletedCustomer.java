package dev.freestone.model.engagement;

import dev.freestone.model.contact.KeyedHash;

/**
 * A customer who has completed a behavior. Immutable. Source: docs/spec/operations.md 6.
 *
 * @param customer stands for the customer, whose id is not kept
 * @param times how often, at least 1
 */
public record CompletedCustomer(KeyedHash customer, long times) {}
