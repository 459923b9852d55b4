package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;

/**
 * A producer that has planned intents, due or not. Immutable.
 *
 * @param company the owner
 * @param producer the producer
 */
public record WaitingProducer(CompanyId company, Producer producer) {}
