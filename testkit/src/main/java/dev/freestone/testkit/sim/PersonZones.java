package dev.freestone.testkit.sim;

import dev.freestone.model.contact.IntentPlan;
import java.time.ZoneId;
import java.util.Set;

/** What a host knows of the places where its people are. */
@FunctionalInterface
public interface PersonZones {
    /**
     * The zones in which the person of a contact may be.
     *
     * @param plan the contact
     * @return none when nothing is known of the person, several when the signals differ
     */
    Set<ZoneId> of(IntentPlan plan);
}
