package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.common.Theme;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RunnabilityTest {
    private static final ObjectHeader HEADER = new ObjectHeader(
            CompanyId.DEFAULT,
            Instant.parse("2024-05-01T09:28:03Z"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final Campaign BARE = campaign(Optional.empty(), Optional.empty(), Optional.empty());
    private static final Campaign SENDING =
            campaign(Optional.of("query:rows"), Optional.empty(), Optional.of(BulkSenderId.of("BS-0000-0001")));

    @Test
    void a_campaign_with_a_query_and_a_sender_runs_when_people_and_a_port_are_there() {
        assertThat(reasons(SENDING, sender(Optional.empty()), true, Channel.TEXT))
                .isEmpty();
        assertThat(reasons(SENDING, sender(Optional.of(Channel.TEXT)), true, Channel.TEXT))
                .isEmpty();
    }

    @Test
    void a_sender_without_a_port_for_its_channels_does_not_run() {
        assertThat(reasons(SENDING, sender(Optional.empty()), true)).containsExactly("bulkSenderId no_sender");
        assertThat(reasons(SENDING, sender(Optional.of(Channel.TEXT)), true, Channel.EMAIL))
                .containsExactly("bulkSenderId no_sender");
        assertThat(reasons(SENDING, sender(Optional.empty()), true, Channel.GUI, Channel.DOCUMENT))
                .as("ports of channels that reach nobody")
                .containsExactly("bulkSenderId no_sender");
    }

    @Test
    void a_place_for_its_files_needs_a_delivery() {
        Campaign uploading = new Campaign(
                CampaignId.of("CG-0000-0001"),
                HEADER,
                Optional.of("query:due"),
                Optional.empty(),
                Optional.empty(),
                Optional.of(ContactExporterId.of("CE-0000-0001")),
                Optional.empty(),
                Optional.of(new SftpSettings(
                        "files.example.org",
                        "lender",
                        Optional.of(Secret.of("p")),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty())));
        Function<Boolean, List<String>> reasons = delivery ->
                reasons(uploading, Optional.empty(), new Runnability.Engine(true, true, delivery, Set.of()));

        assertThat(reasons.apply(false)).containsExactly("sftpSettings not_allowed_with");
        assertThat(reasons.apply(true)).isEmpty();
    }

    @Test
    void every_reason_is_told_at_once() {
        Campaign campaign = campaign(
                Optional.of("https://redash.example.org/queries/1"),
                Optional.of(ContactExporterId.of("CE-0000-0001")),
                SENDING.bulkSenderId());

        assertThat(reasons(BARE, Optional.empty(), true))
                .containsExactly("contactExporterId required", "redashQueryUrl required");
        assertThat(reasons(campaign, sender(Optional.empty()), false))
                .containsExactly(
                        "redashApiKey secret_required",
                        "contactExporterId not_allowed_with",
                        "bulkSenderId not_allowed_with",
                        "bulkSenderId no_sender");
    }

    @Test
    void without_a_channel_a_sender_takes_every_one_that_has_a_port_and_reaches_somebody() {
        BulkSender every = sender(Optional.empty()).orElseThrow();

        assertThat(every.channels(EnumSet.allOf(Channel.class)))
                .containsExactly(Channel.VOICE, Channel.EMAIL, Channel.FAX, Channel.TEXT, Channel.CHAT, Channel.MAIL);
        assertThat(every.channels(Set.of(Channel.TEXT, Channel.EMAIL))).containsExactly(Channel.EMAIL, Channel.TEXT);
        assertThat(sender(Optional.of(Channel.MAIL)).orElseThrow().channels(EnumSet.allOf(Channel.class)))
                .containsExactly(Channel.MAIL);
    }

    private static List<String> reasons(
            Campaign campaign, Optional<BulkSender> sender, boolean people, Channel... channels) {
        return reasons(campaign, sender, new Runnability.Engine(people, true, false, Set.of(channels)));
    }

    private static List<String> reasons(Campaign campaign, Optional<BulkSender> sender, Runnability.Engine engine) {
        return Runnability.reasons(campaign, Optional.empty(), sender, false, engine).stream()
                .map(each -> each.path() + " " + each.code().code())
                .toList();
    }

    private static Optional<BulkSender> sender(Optional<Channel> channel) {
        return Optional.of(new BulkSender(
                BulkSenderId.of("BS-0000-0001"), HEADER, "autopayEnableReminder", Theme.OPS_SERVICING, channel));
    }

    private static Campaign campaign(
            Optional<String> query, Optional<ContactExporterId> exporter, Optional<BulkSenderId> sender) {
        return new Campaign(
                CampaignId.of("CG-0000-0001"),
                HEADER,
                query,
                Optional.<Secret>empty(),
                Optional.empty(),
                exporter,
                sender,
                Optional.empty());
    }
}
