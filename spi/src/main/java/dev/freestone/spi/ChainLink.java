package dev.freestone.spi;

import dev.freestone.model.contact.ChainHead;

/**
 * The place of an entry in the chain. Immutable.
 *
 * @param number the number of the entry
 * @param place the place that it takes
 */
public record ChainLink(long number, ChainHead place) {}
