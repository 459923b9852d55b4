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
     * What an engine has to run campaigns with.
     *
     * @param people whether it knows people
     * @param policy whether it has a contact policy
     * @param delivery whether it can deliver files
     * @param channels the channels for which the host has registered a sender port
     */
    public record Engine(boolean people, boolean policy, boolean delivery, Set<Channel> channels) {
        /**
         * Copies the channels.
         *
         * @param people whether it knows people
         * @param policy whether it has a contact policy
         * @param delivery whether it can deliver files
         * @param channels the channels for which the host has registered a sender port
         */
        public Engine {
            channels = Set.copyOf(channels);
        }
    }

    /**
     * Every reason why a campaign cannot run.
     *
     * @param campaign the campaign
     * @param exporter the contact exporter that it names
     * @param sender the bulk sender that it names
     * @param override whether rows are given instead of a query
     * @param engine what the engine has
     * @return the reasons; empty when it can run
     */
    public static List<Violation> reasons(
            Campaign campaign,
            Optional<ContactExporter> exporter,
            Optional<BulkSender> sender,
            boolean override,
            Engine engine) {
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
        if (campaign.contactExporterId().isPresent() && !engine.people()) {
            reasons.add(Violation.of(
                    "contactExporterId",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "the engine knows no people, give a person directory to the builder"));
        }
        if (exporter.flatMap(ContactExporter::checkCompliance).isPresent() && !engine.policy()) {
            reasons.add(Violation.of(
                    "contactExporterId",
                    ViolationCode.POLICY_MISSING,
                    "the exporter screens contacts and the engine has no contact policy, give one to the builder"));
        }
        sender.ifPresent(each -> sender(reasons, each, engine.people(), engine.channels()));
        if (campaign.sftpSettings().isPresent() && !engine.delivery()) {
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
