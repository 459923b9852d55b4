package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Producer;

/**
 * A producer that has planned intents, due or not. Immutable.
 *
 * @param company the owner
 * @param producer the producer
 */
public record WaitingProducer(CompanyId company, Producer producer) {}
