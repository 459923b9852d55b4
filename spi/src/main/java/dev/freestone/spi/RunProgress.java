package dev.freestone.spi;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStep;
import java.util.OptionalLong;

/**
 * How far a step of a run is. Immutable.
 *
 * @param runId the run
 * @param step the step
 * @param done rows done in this step
 * @param total rows in all, empty while the query streams
 * @param ratePerSecond rows per second over the last 10 s
 */
public record RunProgress(RunId runId, RunStep step, long done, OptionalLong total, long ratePerSecond) {}
