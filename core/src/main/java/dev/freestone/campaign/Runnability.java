package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whether a campaign can run. Pure. Source: docs/spec/outreach-campaigns.md 4.1. */
public final class Runnability {
    private Runnability() {}

    /**
     * Every reason why a campaign cannot run.
     *
     * @param campaign the campaign
     * @param sender the bulk sender that it names
     * @param override whether rows are given instead of a query
     * @param people whether the engine knows people
     * @param channels the channels for which the host has registered a sender port
     * @return the reasons; empty when it can run
     */
    public static List<Violation> reasons(
            Campaign campaign, Optional<BulkSender> sender, boolean override, boolean people, Set<Channel> channels) {
        List<Violation> reasons = new ArrayList<>();
        if (campaign.contactExporterId().isEmpty() && campaign.bulkSenderId().isEmpty()) {
            reasons.add(Violation.of(
                    "contactExporterId", ViolationCode.REQUIRED, "no worker, set contactExporterId or bulkSenderId"));
        }
        if (!override && campaign.redashQueryUrl().isEmpty()) {
            reasons.add(Violation.of(
                    "redashQueryUrl", ViolationCode.REQUIRED, "no query, set it or give queryResultsOverride"));
        }
        boolean web =
                campaign.redashQueryUrl().filter(url -> url.startsWith("http")).isPresent();
        if (!override && web && campaign.redashApiKey().isEmpty()) {
            reasons.add(Violation.of(
                    "redashApiKey", ViolationCode.SECRET_REQUIRED, "an address of a query page needs its key, set it"));
        }
        if (campaign.contactExporterId().isPresent() && !people) {
            reasons.add(Violation.of(
                    "contactExporterId",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "the engine knows no people, give a person directory to the builder"));
        }
        sender.ifPresent(each -> sender(reasons, each, people, channels));
        if (campaign.sftpSettings().isPresent()) {
            reasons.add(Violation.of(
                    "sftpSettings",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "the engine has no delivery to upload with, clear the settings or give one to the builder"));
        }
        return reasons;
    }

    private static void sender(List<Violation> reasons, BulkSender sender, boolean people, Set<Channel> channels) {
        if (!people) {
            reasons.add(Violation.of(
                    "bulkSenderId",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "the engine knows no people, give a person directory to the builder"));
        }
        if (sender.channels(channels).isEmpty()) {
            reasons.add(Violation.of(
                    "bulkSenderId",
                    ViolationCode.NO_SENDER,
                    "no sender is registered for "
                            + sender.interactionChannel().map(Channel::code).orElse("any channel")
                            + ", register one at the builder"));
        }
    }
}
