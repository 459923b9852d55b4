package dev.freestone.doctor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is to be found about a campaign. Static, pure, total. Source: docs/spec/doctor.md 2. */
public final class CampaignRule {
    private CampaignRule() {}

    /**
     * Everything that is to be found about a campaign and its schedule.
     *
     * @param campaign the campaign
     * @param settings from when on something counts
     * @param now S
     * @return the findings, in the order of their codes
     */
    public static List<Finding> findings(CampaignFacts campaign, DoctorSettings settings, Instant now) {
        Optional<ScheduleFacts> schedule = campaign.schedule();
        if (schedule.isEmpty()) {
            boolean idle = !campaign.hasRun()
                    && campaign.createdAt().plus(settings.unusedFor()).isBefore(now);
            return idle ? List.of(of(campaign, FindingCode.CAMPAIGN_NEVER_RAN, Map.of())) : List.of();
        }
        List<Finding> found = new ArrayList<>();
        if (!campaign.obstacles().isEmpty() && !schedule.get().paused()) {
            found.add(of(
                    campaign,
                    FindingCode.CAMPAIGN_CANNOT_FIRE,
                    Map.of("obstacles", String.join(", ", campaign.obstacles()))));
        }
        found.addAll(ScheduleRule.findings(campaign, schedule.get(), settings, now));
        return List.copyOf(found);
    }

    static Finding of(CampaignFacts campaign, FindingCode code, Map<String, String> details) {
        return Finding.of(code, campaign.company(), campaign.id().value(), details);
    }
}
