package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;

/**
 * A contact that may be handed to a dialer. Immutable.
 *
 * @param plan what the policy is asked about
 * @param destination stands for its number or address
 */
public record ExportContact(IntentPlan plan, KeyedHash destination) {}
