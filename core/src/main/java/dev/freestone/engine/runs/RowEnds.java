package dev.freestone.engine.runs;

import dev.freestone.campaign.RowEnd;
import dev.freestone.model.common.PersonId;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

/** Hears how the rows of a worker end, one after the other. */
interface RowEnds {
    /** The next row ended. */
    void add(RowEnd end, Optional<PersonId> person, Instant now) throws IOException;

    /** How many rows have ended. */
    long rows();
}
