package dev.freestone.engine.runs;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import java.util.Optional;

/** The objects a run works from, as they were when it started; without secrets. Immutable. */
record RunSnapshot(Campaign campaign, Optional<ContactExporter> exporter, Optional<BulkSender> sender) {}
