package dev.freestone.engine.dispatch;

import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Which file contacts are handed over in. Immutable.
 *
 * @param company the owner
 * @param run the run that writes the file
 * @param zone the zone of the company, at whose noon contacts are screened
 * @param assumeAt when a contact without a result counts as a call
 */
public record Handover(CompanyId company, RunId run, ZoneId zone, Instant assumeAt) {}
