package dev.freestone.engine.parts;

import dev.freestone.campaign.DeliverySettings;
import dev.freestone.spi.Delivery;

/**
 * How files of runs are delivered. Immutable.
 *
 * @param port reaches folders on servers of others
 * @param settings what the host chose
 */
public record Delivering(Delivery port, DeliverySettings settings) {}
