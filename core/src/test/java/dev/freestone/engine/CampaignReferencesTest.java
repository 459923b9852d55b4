package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.Secret;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CampaignReferencesTest {
    private final ObjectHouse house = new ObjectHouse();
    private final Campaigns campaigns = house.campaigns();

    @Test
    @Fact("OUT-10")
    void a_secret_never_moves_to_another_server() {
        String id = campaigns.create(house.full()).id().value();
        String moved = "\"redashQueryUrl\":\"" + ObjectHouse.URL_ELSEWHERE + "\"";

        assertThat(violations(() -> change(id, "{" + moved + "}"))).containsExactly("redashApiKey secret_required");
        assertThat(violations(() -> change(id, "{" + moved + ",\"redashApiKey\":\"********\"}")))
                .containsExactly("redashApiKey secret_required");
        assertThat(violations(() -> change(id, "{\"redashQueryUrl\":\"query:past-due-30\"}")))
                .containsExactly("redashApiKey secret_required");
        for (String account : List.of(
                "\"files.example.net\",\"username\":\"freestone\"", "\"files.example.org\",\"username\":\"x\"")) {
            assertThat(violations(() -> change(
                            id,
                            "{\"sftpSettings\":{\"host\":" + account
                                    + ",\"password\":\"********\",\"privateKey\":\"********\"}}")))
                    .containsExactly(
                            "sftpSettings.password secret_required", "sftpSettings.privateKey secret_required");
        }

        assertThat(change(id, "{\"redashQueryUrl\":\"https://REDASH.example.org:443/queries/18\"}")
                        .redashApiKey())
                .as("the same server under another spelling")
                .contains(Secret.of("key-1"));
        assertThat(change(
                                id,
                                "{\"sftpSettings\":{\"host\":\"files.example.org\",\"username\":\"freestone\","
                                        + "\"password\":\"********\",\"cdDir\":\"in\"}}")
                        .sftpSettings()
                        .orElseThrow()
                        .password())
                .contains(Secret.of("pass-1"));
        assertThat(change(id, "{" + moved + ",\"redashApiKey\":\"key-2\"}").redashApiKey())
                .contains(Secret.of("key-2"));
        assertThat(change(id, "{\"redashQueryUrl\":\"" + ObjectHouse.URL + "\",\"redashApiKey\":null}")
                        .redashApiKey())
                .isEmpty();
    }

    @Test
    void a_key_that_outlived_its_address_does_not_go_to_a_new_one() {
        String id = campaigns.create(house.full()).id().value();
        change(id, "{\"redashQueryUrl\":null}");

        assertThat(violations(() -> change(id, "{\"redashQueryUrl\":\"" + ObjectHouse.URL_ELSEWHERE + "\"}")))
                .containsExactly("redashApiKey secret_required");
    }

    @Test
    @Fact("OUT-11")
    void an_exporter_that_a_campaign_names_cannot_be_deleted() {
        ContactExporter exporter = house.exporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        String exporterId = exporter.id().value();
        String campaign = campaigns
                .create(CampaignDraft.builder().contactExporterId(exporter.id()).build())
                .id()
                .value();

        refused(ErrorCode.IN_USE, () -> house.exporters().delete(exporterId));
        assertThat(house.exporters().get(exporterId)).isEqualTo(exporter);
        change(campaign, "{\"contactExporterId\":null}");
        assertThat(house.exporters().delete(exporterId).header().deletedAt()).contains(house.now);
        refused(ErrorCode.NOT_FOUND, () -> house.exporters().get(exporterId));
        assertThat(violations(() -> change(campaign, "{\"contactExporterId\":\"" + exporterId + "\"}")))
                .containsExactly("contactExporterId exporter_not_found");
    }

    @Test
    void a_bulk_sender_that_a_campaign_names_cannot_be_deleted() {
        BulkSender sender = house.senders()
                .create(BulkSenderDraft.builder()
                        .interactionSubject("autopayEnableReminder")
                        .externalId("reminder")
                        .build());
        String senderId = sender.id().value();
        String campaign = campaigns
                .create(CampaignDraft.builder().bulkSenderId(sender.id()).build())
                .id()
                .value();

        refused(ErrorCode.IN_USE, () -> house.senders().delete(senderId));
        for (String any : List.of("ext-reminder", senderId, "1")) {
            assertThat(change(campaign, "{\"bulkSenderId\":\"" + any + "\"}").bulkSenderId())
                    .contains(sender.id());
        }
        assertThat(change(campaign, "{\"bulkSenderId\":null}").bulkSenderId()).isEmpty();
        assertThat(house.senders().delete(senderId).header().deletedAt()).contains(house.now);
        refused(ErrorCode.NOT_FOUND, () -> house.senders().get(senderId));
        assertThat(violations(() -> change(campaign, "{\"bulkSenderId\":\"" + senderId + "\"}")))
                .containsExactly("bulkSenderId sender_not_found");
    }

    @Test
    void a_deleted_campaign_no_longer_uses_its_exporter() {
        ContactExporter exporter = house.exporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        Campaign campaign = campaigns.create(
                CampaignDraft.builder().contactExporterId(exporter.id()).build());

        assertThat(campaigns.delete(campaign.id().value()).header().deletedAt()).contains(house.now);
        refused(ErrorCode.NOT_FOUND, () -> campaigns.get(campaign.id()));
        refused(ErrorCode.NOT_FOUND, () -> campaigns.delete(campaign.id().value()));
        assertThat(campaigns.list(ListRequest.first()).data()).isEmpty();
        assertThat(house.exporters().delete(exporter.id().value()).id()).isEqualTo(exporter.id());
    }

    @Test
    void a_campaign_with_a_live_run_can_be_changed_but_not_deleted() {
        Campaign campaign = campaigns.create(CampaignDraft.builder()
                .redashQueryUrl("query:past-due-30")
                .contactExporterId(house.exporters()
                        .create(ContactExporterDraft.builder()
                                .column("person.id")
                                .build())
                        .id())
                .build());
        CampaignRun run = campaigns.run(campaign.id());

        refused(ErrorCode.RUN_IN_PROGRESS, () -> campaigns.delete(campaign.id().value()));
        assertThat(change(campaign.id().value(), "{\"redashQueryUrl\":null}").redashQueryUrl())
                .isEmpty();
        campaigns.cancel(run.id());
        house.freestone.tick();
        assertThat(campaigns.delete(campaign.id().value()).header().deletedAt()).contains(house.now);
    }

    @Test
    void an_exporter_is_named_by_any_form_of_id_and_kept_by_its_public_one() {
        ContactExporter exporter = house.exporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .externalId("dialer")
                        .build());
        String id = campaigns.create(CampaignDraft.builder().build()).id().value();

        for (String any : List.of("ext-dialer", exporter.id().value(), "1")) {
            assertThat(change(id, "{\"contactExporterId\":\"" + any + "\"}").contactExporterId())
                    .contains(exporter.id());
        }
        assertThat(campaigns.get(id).header().updatedAt()).contains(house.now);
        house.now = house.now.plusSeconds(1);
        assertThat(change(id, "{\"contactExporterId\":\"ext-dialer\"}").header().updatedAt())
                .as("the same exporter under another name is no change")
                .contains(ObjectHouse.WED_2024_05_01);
    }

    @Test
    @Fact("OUT-35")
    void a_schedule_that_never_fires_is_read_and_refused_on_a_campaign() {
        LocalDate monday = LocalDate.of(2024, 1, 1);

        assertThat(PeachyCrontab.parse("P P 30 2 *").nextDate(monday)).isEmpty();
        assertThat(violations(() -> campaigns.create(
                        CampaignDraft.builder().schedule("P P 30 2 *").build())))
                .containsExactly("schedule schedule_never_fires");
        assertThat(campaigns
                        .create(CampaignDraft.builder().schedule("P P 29 2 */7").build())
                        .schedule())
                .contains("P P 29 2 */7");
        assertThat(PeachyCrontab.parse("P P 29 2 */7").nextDate(monday)).contains(LocalDate.of(2032, 2, 29));
    }

    private Campaign change(String id, String body) {
        return campaigns.update(id, CampaignChange.parse(body));
    }
}
