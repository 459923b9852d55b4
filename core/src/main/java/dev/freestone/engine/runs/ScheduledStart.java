package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import java.util.Optional;

/**
 * A run that an occurrence starts. Immutable.
 *
 * @param company the owner
 * @param campaign the campaign, which is runnable
 * @param exporter the exporter that it names
 * @param sender the bulk sender that it names
 * @param run the id of the run
 * @param occurrence such as {@code CG-4T2K-9QXD:2024-05-01}
 */
public record ScheduledStart(
        CompanyId company,
        Campaign campaign,
        Optional<ContactExporter> exporter,
        Optional<BulkSender> sender,
        RunId run,
        String occurrence) {}
