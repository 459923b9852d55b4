package dev.freestone.campaign;

import dev.freestone.model.campaign.RunTrigger;
import java.time.Instant;

/**
 * How a run began. Immutable. Source: docs/spec/outreach-campaigns.md 1.6, 5.4.
 *
 * @param trigger a schedule or somebody
 * @param occurrenceId the planned start, part of the identity of its contacts
 * @param startedAt when, in microseconds
 * @param timestamp the whole second that names its files, unique per campaign
 */
public record RunStart(RunTrigger trigger, String occurrenceId, Instant startedAt, Instant timestamp) {}
