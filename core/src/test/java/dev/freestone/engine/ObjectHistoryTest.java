package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.BulkSenderJson;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.json.PromoProgramTypeJson;
import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoType;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ObjectHistoryTest {
    private static final Set<String> WRITTEN_BY_THE_ENGINE =
            Set.of("id", "companyId", "createdAt", "updatedAt", "deletedAt");

    private static final PromoProgramTypeDraft PROMO_TYPE = PromoProgramTypeDraft.builder()
            .promoType(PromoType.SAME_AS_CASH)
            .displayName("90 days same as cash")
            .build();

    private final ObjectHouse house = new ObjectHouse();
    private final CompanyScope anna = house.freestone.company(CompanyId.DEFAULT).actingAs(ActorId.of("user:4711"));

    @Test
    void a_campaign_tells_who_changed_which_attributes() {
        Campaign campaign = house.campaigns().create(house.full());
        String id = campaign.id().value();
        anna.campaigns().update(id, CampaignChange.parse("""
                        {"schedule":null,"redashApiKey":"key-2","externalId":"renamed"}"""));
        anna.campaigns().delete(id);

        assertThat(house.campaigns().explain(id))
                .extracting(ObjectHistoryTest::line)
                .containsExactly(
                        "created v1 host {}",
                        "updated v2 user:4711 {attributes=[externalId, redashApiKey, schedule]}",
                        "deleted v3 user:4711 {}");
        assertThat(house.campaigns().explain(id)).allSatisfy(entry -> {
            assertThat(entry.at()).isEqualTo(ObjectHouse.WED_2024_05_01);
            assertThat(entry.row()).isEmpty();
        });
    }

    @Test
    void an_exporter_tells_who_changed_which_attributes() {
        ContactExporter exporter = anna.contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        String id = exporter.id().value();
        house.exporters().update(id, ContactExporterChange.parse("""
                        {"columnSettings":[{"field":"contact.value"}],"metaData":{"team":"a"}}"""));
        house.exporters().delete(id);

        assertThat(house.exporters().explain(id))
                .extracting(ObjectHistoryTest::line)
                .containsExactly(
                        "created v1 user:4711 {}",
                        "updated v2 host {attributes=[columnSettings, metaData]}",
                        "deleted v3 host {}");
    }

    @Test
    void a_bulk_sender_tells_who_changed_which_attributes() {
        BulkSender sender = anna.bulkSenders()
                .create(BulkSenderDraft.builder()
                        .interactionSubject("autopayEnableReminder")
                        .build());
        String id = sender.id().value();
        house.senders().update(id, BulkSenderChange.parse("""
                        {"interactionSubject":"loanOverdueFirstNotice","interactionChannel":"text"}"""));
        house.senders().delete(id);

        assertThat(house.senders().explain(id))
                .extracting(ObjectHistoryTest::line)
                .containsExactly(
                        "created v1 user:4711 {}",
                        "updated v2 host {attributes=[interactionChannel, interactionSubject, interactionTheme]}",
                        "deleted v3 host {}");
    }

    @Test
    void a_promo_program_type_tells_who_changed_what_and_which_row_allowed_it() {
        PromoProgramType type = anna.promoProgramTypes().create(PROMO_TYPE);
        String id = type.id().value();
        house.promoTypes().update(id, PromoProgramTypeChange.parse("{\"metaData\":{\"team\":\"a\"}}"));
        anna.promoProgramTypes().update(id, PromoProgramTypeChange.parse("""
                        {"status":"active","displayName":"90 days"}"""));
        house.promoTypes().update(id, PromoProgramTypeChange.parse("{\"status\":\"deprecated\"}"));

        assertThat(house.promoTypes().explain(id))
                .extracting(entry -> entry.row().orElse("-") + " " + line(entry))
                .containsExactly(
                        "PT1 created v1 user:4711 {to=draft}",
                        "- updated v2 host {attributes=[metaData]}",
                        "PT3 activated v3 user:4711 {attributes=[displayName, status], from=draft, to=active}",
                        "PT4 deprecated v4 host {attributes=[status], from=active, to=deprecated}");
        assertThat(house.promoTypes().explain(id, 0, 2)).hasSize(2);
        assertThat(violations(() -> house.promoTypes().explain(id, 0, 0))).containsExactly("limit out_of_range");
    }

    @Test
    void what_changes_nothing_or_is_refused_leaves_no_entry() {
        Campaign campaign = house.campaigns().create(house.full());
        String id = campaign.id().value();

        house.campaigns().update(id, CampaignChange.parse(CampaignJson.write(campaign)));
        violations(() -> house.campaigns().update(id, CampaignChange.parse("{\"schedule\":\"never\"}")));

        assertThat(house.campaigns().explain(id)).hasSize(1);
    }

    @Test
    void no_entry_holds_a_value() {
        Campaign campaign = house.campaigns().create(house.full());
        house.campaigns()
                .update(
                        campaign.id().value(),
                        CampaignChange.parse("{\"redashApiKey\":\"clear-1\",\"externalId\":\"clear-2\"}"));

        assertThat(house.campaigns().explain(campaign.id().value()).toString()).doesNotContain("clear-");
    }

    @Test
    void every_attribute_that_can_change_is_compared() {
        Set<String> campaign = new TreeSet<>(
                CampaignJson.toMap(house.campaigns().create(house.full())).keySet());
        campaign.removeAll(WRITTEN_BY_THE_ENGINE);
        Set<String> exporter = new TreeSet<>(ContactExporterJson.toMap(house.exporters()
                        .create(ContactExporterDraft.builder()
                                .column("person.id")
                                .build()))
                .keySet());
        exporter.removeAll(WRITTEN_BY_THE_ENGINE);
        Set<String> sender = new TreeSet<>(BulkSenderJson.toMap(house.senders()
                        .create(BulkSenderDraft.builder()
                                .interactionSubject("autopayEnableReminder")
                                .build()))
                .keySet());
        sender.removeAll(WRITTEN_BY_THE_ENGINE);
        Set<String> promoType =
                new TreeSet<>(PromoProgramTypeJson.toMap(house.promoTypes().create(PROMO_TYPE))
                        .keySet());
        promoType.removeAll(Set.of("id", "companyId", "promoType", "timestamps"));

        assertThat(Differences.CAMPAIGN.keySet()).containsExactlyInAnyOrderElementsOf(campaign);
        assertThat(Differences.CONTACT_EXPORTER.keySet()).containsExactlyInAnyOrderElementsOf(exporter);
        assertThat(Differences.BULK_SENDER.keySet()).containsExactlyInAnyOrderElementsOf(sender);
        assertThat(Differences.PROMO_PROGRAM_TYPE.keySet()).containsExactlyInAnyOrderElementsOf(promoType);
    }

    @Test
    void every_form_of_id_finds_the_history_and_other_companies_find_none() {
        Campaign campaign = house.campaigns().create(house.full());
        Campaigns other = house.freestone.company(ObjectHouse.OTHER).campaigns();

        for (String id : List.of(campaign.id().value(), "ext-full", "1")) {
            assertThat(house.campaigns().explain(id)).as(id).hasSize(1);
            refused(ErrorCode.NOT_FOUND, () -> other.explain(id));
        }
        house.campaigns().delete("ext-full");
        refused(ErrorCode.NOT_FOUND, () -> house.campaigns().explain("ext-full"));
        assertThat(house.campaigns().explain("1")).hasSize(2);
        refused(
                ErrorCode.NOT_FOUND,
                () -> house.freestone
                        .company(ObjectHouse.OTHER)
                        .contactExporters()
                        .explain(campaign.contactExporterId().orElseThrow().value()));
        assertThat(violations(() -> house.campaigns().explain("no id"))).containsExactly("id bad_format");
    }

    @Test
    void a_history_is_read_in_parts() {
        Campaign campaign = house.campaigns().create(CampaignDraft.builder().build());
        String id = campaign.id().value();
        for (int i = 1; i <= 4; i++) {
            house.campaigns()
                    .update(
                            id,
                            CampaignChange.parse("{\"redashApiKey\":\""
                                    + Secret.of("key-" + i).reveal() + "\"}"));
        }

        List<HistoryEntry> first = house.campaigns().explain(id, 0, 2);
        List<HistoryEntry> second = house.campaigns().explain(id, first.get(1).number(), 1_000);

        assertThat(first).extracting(HistoryEntry::version).containsExactly(1L, 2L);
        assertThat(second).extracting(HistoryEntry::version).containsExactly(3L, 4L, 5L);
        assertThat(violations(() -> house.campaigns().explain(id, -1, 0)))
                .containsExactly("after out_of_range", "limit out_of_range");
        assertThat(violations(() -> house.exporters().explain(id, 0, 1_001))).containsExactly("limit out_of_range");
    }

    private static String line(HistoryEntry entry) {
        return entry.event() + " v" + entry.version() + " " + entry.actor() + " " + entry.details();
    }
}
