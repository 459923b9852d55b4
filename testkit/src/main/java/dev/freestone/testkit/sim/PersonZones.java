package dev.freestone.testkit.sim;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import java.time.ZoneId;
import java.util.Set;

/** What a host knows of the places where its people are. */
@FunctionalInterface
public interface PersonZones {
    /**
     * The zones in which a person may be.
     *
     * @param company the owner
     * @param person the person
     * @return none when nothing is known of the person, several when the signals differ
     */
    Set<ZoneId> of(CompanyId company, PersonId person);
}
