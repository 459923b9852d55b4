package dev.freestone.engine.policy;

import dev.freestone.contact.policy.AreaCodes;

/** The table of area codes and states that is shipped. Static. */
public final class AreaCodeTable {
    private AreaCodeTable() {}

    /**
     * Reads the table.
     *
     * @return the table
     */
    public static AreaCodes read() {
        return AreaCodes.of(
                PolicyResource.text("area-codes.csv").lines().toList(),
                PolicyResource.text("state-zones.csv").lines().toList());
    }
}
