package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.ExternalId;
import dev.freestone.testkit.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CampaignIdsTest {
    private final ObjectHouse house = new ObjectHouse();
    private final Campaigns campaigns = house.campaigns();

    @ParameterizedTest
    @ValueSource(strings = {" x", "x ", "\u00a0x", "ext-x", "", "a\tb", "51"})
    void external_ids_of_another_form_are_refused(String given) {
        String text = given.equals("51") ? "x".repeat(51) : given;

        assertThat(violations(() -> campaigns.create(
                        CampaignDraft.builder().externalId(text).build())))
                .containsExactly("externalId " + (given.equals("51") ? "too_long" : "bad_format"));
    }

    @Test
    @Fact("OUT-6")
    void external_ids_are_counted_in_code_points_and_checked_at_both_ends() {
        for (String bad : List.of("x".repeat(51), "\uD83D\uDE00".repeat(51), " x", "ext-x")) {
            assertThat(violations(() -> campaigns.create(
                            CampaignDraft.builder().externalId(bad).build())))
                    .hasSize(1)
                    .allMatch(each -> each.startsWith("externalId "));
        }
        String emoji = "\uD83D\uDE00".repeat(50);
        campaigns.create(CampaignDraft.builder().externalId(emoji).build());
        assertThat(campaigns.get("ext-" + emoji).header().externalId()).contains(ExternalId.of(emoji));
    }

    @Test
    @Fact("OUT-7")
    void an_external_id_is_taken_once_per_kind_and_freed_by_deletion() {
        CampaignDraft draft = CampaignDraft.builder().externalId("past-due").build();
        Campaign first = campaigns.create(draft);
        Campaign other = campaigns.create(CampaignDraft.builder().build());

        refused(ErrorCode.EXTERNAL_ID_TAKEN, () -> campaigns.create(draft));
        refused(
                ErrorCode.EXTERNAL_ID_TAKEN,
                () -> campaigns.update(other.id().value(), CampaignChange.parse("{\"externalId\":\"past-due\"}")));
        assertThat(violations(() -> campaigns.create(CampaignDraft.builder()
                        .externalId("past-due")
                        .schedule("x")
                        .build())))
                .as("validation is decided before any conflict")
                .containsExactly("schedule schedule_invalid");
        house.exporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .externalId("past-due")
                        .build());
        house.freestone.company(ObjectHouse.OTHER).campaigns().create(draft);
        campaigns.delete(first.id().value());
        assertThat(campaigns.create(draft).header().externalId()).contains(ExternalId.of("past-due"));
    }

    @Test
    @Fact("OUT-8")
    void meta_data_has_limits() {
        Map<String, Object> full = IntStream.range(0, 50)
                .boxed()
                .collect(Collectors.toMap(i -> "k".repeat(98) + (10 + i), i -> "v".repeat(500)));
        assertThat(create(full).header().metaData()).contains(full);
        assertThat(create(Map.of("k", Map.of("n", "x".repeat(492)))).header().metaData())
                .as("nested values are counted as compact JSON")
                .isPresent();

        Map<String, Object> more = new LinkedHashMap<>(full);
        more.put("k51", 1L);
        assertThat(violations(() -> create(more))).containsExactly("metaData out_of_range");
        assertThat(violations(() -> create(Map.of("k".repeat(101), 1L)))).containsExactly("metaData too_long");
        assertThat(violations(() -> create(Map.of("k", "v".repeat(501))))).containsExactly("metaData.k too_long");
        assertThat(violations(() -> create(Map.of("k", Map.of("n", "x".repeat(493))))))
                .containsExactly("metaData.k too_long");
        assertThat(violations(() -> create(Map.of("", 1L)))).containsExactly("metaData bad_format");
        assertThat(violations(() -> create(Map.of("k", 1.5)))).containsExactly("metaData.k bad_format");
    }

    @Test
    void meta_data_comes_back_as_it_was_given_and_is_replaced_whole() {
        String given =
                "{\"metaData\":{\"a\":1.50,\"b\":[1,null,{\"c\":true}],\"d\":null,\"e\":1e2,\"f\":12345678901234567890}}";
        Campaign created = campaigns.create(CampaignDraft.parse(given));

        assertThat(campaigns.get(created.id())).isEqualTo(created);
        assertThat(JsonText.write(created.header().metaData().orElseThrow()))
                .isEqualTo("{\"a\":1.50,\"b\":[1,null,{\"c\":true}],\"d\":null,\"e\":100,\"f\":12345678901234567890}");
        assertThat(campaigns.update(created.id().value(), CampaignChange.parse(given)))
                .isEqualTo(created);
        assertThat(campaigns
                        .update(created.id().value(), CampaignChange.parse("{\"metaData\":{\"z\":1}}"))
                        .header()
                        .metaData())
                .contains(Map.of("z", 1L));
    }

    @Test
    void objects_of_another_company_do_not_exist_in_any_form_of_id() {
        ContactExporter exporter = house.exporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .externalId("e")
                        .build());
        Campaign campaign =
                campaigns.create(CampaignDraft.builder().externalId("c").build());
        CompanyScope other = house.freestone.company(ObjectHouse.OTHER);

        for (String id : List.of(campaign.id().value(), "ext-c", "1")) {
            refused(ErrorCode.NOT_FOUND, () -> other.campaigns().get(id));
            refused(ErrorCode.NOT_FOUND, () -> other.campaigns().update(id, CampaignChange.parse("{}")));
            refused(ErrorCode.NOT_FOUND, () -> other.campaigns().delete(id));
        }
        for (String id : List.of(exporter.id().value(), "ext-e", "1")) {
            refused(ErrorCode.NOT_FOUND, () -> other.contactExporters().get(id));
            assertThat(violations(() -> other.campaigns()
                            .create(CampaignDraft.builder()
                                    .contactExporterId(id)
                                    .build())))
                    .containsExactly("contactExporterId exporter_not_found");
        }
        CompanyScope unknown = house.freestone.company(ObjectHouse.UNKNOWN);
        refused(ErrorCode.NOT_FOUND, () -> unknown.campaigns().create(CampaignDraft.parse("{}")));
        refused(ErrorCode.NOT_FOUND, () -> unknown.contactExporters().list(ListRequest.first()));
    }

    @Test
    @Fact("OUT-9")
    void campaigns_exporters_senders_and_runs_of_another_company_are_not_found_in_any_form_of_id() {
        ContactExporter exporter = house.exporters()
                .create(ContactExporterDraft.builder()
                        .column("person.id")
                        .externalId("e")
                        .build());
        BulkSender sender = house.senders()
                .create(BulkSenderDraft.builder()
                        .interactionSubject("autopayEnableReminder")
                        .externalId("s")
                        .build());
        Campaign campaign = campaigns.create(CampaignDraft.builder()
                .externalId("c")
                .redashQueryUrl("query:past-due-30")
                .contactExporterId(exporter.id())
                .build());
        String run = campaigns.run(campaign.id()).id().value();
        CompanyScope other = house.freestone.company(ObjectHouse.OTHER);

        for (String id : List.of(campaign.id().value(), "ext-c", "1")) {
            refused(ErrorCode.NOT_FOUND, () -> other.campaigns().get(id));
            for (String its : List.of(run, "ext-c", "1")) {
                refused(ErrorCode.NOT_FOUND, () -> other.campaigns().getRun(id, its));
            }
        }
        for (String id : List.of(exporter.id().value(), "ext-e", "1")) {
            refused(ErrorCode.NOT_FOUND, () -> other.contactExporters().get(id));
        }
        for (String id : List.of(sender.id().value(), "ext-s", "1")) {
            refused(ErrorCode.NOT_FOUND, () -> other.bulkSenders().get(id));
            refused(ErrorCode.NOT_FOUND, () -> other.bulkSenders().update(id, BulkSenderChange.parse("{}")));
            refused(ErrorCode.NOT_FOUND, () -> other.bulkSenders().delete(id));
            refused(ErrorCode.NOT_FOUND, () -> other.bulkSenders().explain(id));
            assertThat(violations(() -> other.campaigns()
                            .create(CampaignDraft.builder().bulkSenderId(id).build())))
                    .containsExactly("bulkSenderId sender_not_found");
        }
    }

    @Test
    @Fact("OUT-29")
    void every_form_of_id_gives_the_same_object() {
        campaigns.create(CampaignDraft.builder().build());
        Campaign campaign =
                campaigns.create(CampaignDraft.builder().externalId("c-2").build());

        for (String id : List.of(campaign.id().value(), "ext-c-2", "2")) {
            assertThat(campaigns.get(id)).isEqualTo(campaign);
        }
        for (String id :
                List.of("", "c-2", "cg-4t2k-9qxd", "CG-4T2K", "ext-", "ext- x", "1234567890123456789", "-1", "1.0")) {
            assertThat(violations(() -> campaigns.get(id))).as(id).containsExactly("id bad_format");
        }
        for (String id : List.of("CG-0000-0000", "ext-none", "99")) {
            refused(ErrorCode.NOT_FOUND, () -> campaigns.get(id));
        }
    }

    private Campaign create(Map<String, ?> metaData) {
        return campaigns.create(CampaignDraft.builder().metaData(metaData).build());
    }
}
