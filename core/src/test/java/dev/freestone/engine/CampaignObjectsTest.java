package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.campaign.Campaign;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Secret;
import dev.freestone.testkit.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CampaignObjectsTest {
    private final ObjectHouse house = new ObjectHouse();
    private final Campaigns campaigns = house.campaigns();

    @Test
    @Fact("OUT-1")
    void an_empty_body_creates_a_campaign_whose_own_attributes_are_null() {
        Campaign campaign = campaigns.create(CampaignDraft.parse("{}"));

        assertThat(CampaignJson.toMap(campaign))
                .containsExactlyInAnyOrderEntriesOf(mapOf(
                        "id", campaign.id().value(),
                        "companyId", "default",
                        "createdAt", "2024-05-01T09:28:03.000250Z",
                        "updatedAt", null,
                        "deletedAt", null,
                        "externalId", null,
                        "metaData", null,
                        "redashQueryUrl", null,
                        "redashApiKey", null,
                        "schedule", null,
                        "contactExporterId", null,
                        "bulkSenderId", null,
                        "sftpSettings", null));
        assertThat(campaign.id().value()).matches("CG-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(campaigns.get(campaign.id())).isEqualTo(campaign);
    }

    @Test
    @Fact("OUT-2")
    void an_unknown_attribute_in_any_body_is_refused_and_nothing_is_stored() {
        String campaign = campaigns.create(CampaignDraft.parse("{}")).id().value();
        ContactExporters exporters = house.exporters();
        String exporter = exporters
                .create(ContactExporterDraft.builder().column("person.id").build())
                .id()
                .value();

        assertThat(violations(() -> campaigns.create(CampaignDraft.parse("{\"name\":\"x\"}"))))
                .containsExactly("name unknown_attribute");
        assertThat(violations(() -> campaigns.create(CampaignDraft.parse(
                        "{\"sftpSettings\":{\"host\":\"h\",\"username\":\"u\",\"password\":\"p\",\"port\":22}}"))))
                .containsExactly("sftpSettings.port unknown_attribute");
        assertThat(violations(() -> campaigns.update(
                        campaign, CampaignChange.parse("{\"schedule\":\"P P * * *\",\"enabled\":true}"))))
                .containsExactly("enabled unknown_attribute");
        assertThat(
                        violations(
                                () -> exporters.create(
                                        ContactExporterDraft.parse(
                                                "{\"columnSettings\":[{\"field\":\"person.id\",\"width\":3}],\"csvSettings\":{\"quote\":\"'\"}}"))))
                .containsExactly("columnSettings[0].width unknown_attribute", "csvSettings.quote unknown_attribute");
        assertThat(violations(() -> exporters.update(
                        exporter, ContactExporterChange.parse("{\"contactMatchingCriteria\":{\"type\":[]}}"))))
                .containsExactly("contactMatchingCriteria.type unknown_attribute");
        assertThat(violations(() -> exporters.create(ContactExporterDraft.parse(
                        "{\"columnSettings\":[{\"field\":\"person.id\"}],\"checkCompliance\":{\"purpose\":1}}"))))
                .contains("checkCompliance.purpose unknown_attribute");
        assertThat(violations(() -> RunRequest.parse("{\"rows\":[]}"))).containsExactly("rows unknown_attribute");
        assertThat(campaigns.list(ListRequest.first()).total()).isEqualTo(1);
        assertThat(campaigns.get(campaign).schedule()).isEmpty();
        assertThat(exporters.list(ListRequest.first()).total()).isEqualTo(1);
    }

    @Test
    @Fact("OUT-3")
    void five_faults_are_five_violations() {
        assertThat(violations(() -> campaigns.create(CampaignDraft.parse("{\"redashQueryUrl\":17,"
                        + "\"redashApiKey\":\"two words\",\"schedule\":\"P P 32 * *\",\"externalId\":\" x\","
                        + "\"colour\":\"red\"}"))))
                .containsExactly(
                        "colour unknown_attribute",
                        "externalId bad_format",
                        "redashApiKey bad_format",
                        "redashQueryUrl bad_format",
                        "schedule schedule_invalid");
        assertThat(violations(() -> house.exporters()
                        .create(ContactExporterDraft.parse("{\"columnSettings\":[{\"field\":\"person.name\"},"
                                + "{\"field\":\"person.id\",\"outputName\":\"\"},{\"outputName\":\"a\"},"
                                + "{\"field\":\"contact.id\",\"outputName\":\"x\"},7,"
                                + "{\"field\":\"contact.name\",\"outputName\":\"x\"}]}"))))
                .containsExactly(
                        "columnSettings[0].field unknown_value",
                        "columnSettings[1].outputName bad_format",
                        "columnSettings[2].field required",
                        "columnSettings[4] bad_format",
                        "columnSettings[5].outputName duplicate_name");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("address not text", "{\"redashQueryUrl\":{}}", "redashQueryUrl bad_format"),
                arguments("address empty", "{\"redashQueryUrl\":\"\"}", "redashQueryUrl bad_format"),
                arguments("address too long", url(2049), "redashQueryUrl too_long"),
                arguments(
                        "no query page",
                        "{\"redashQueryUrl\":\"https://redash.example.org/\"}",
                        "redashQueryUrl bad_format"),
                arguments(
                        "unknown server",
                        "{\"redashQueryUrl\":\"https://redash.example.com/queries/1\"}",
                        "redashQueryUrl source_not_allowed"),
                arguments("unknown name", "{\"redashQueryUrl\":\"query:none\"}", "redashQueryUrl source_not_allowed"),
                arguments("bad name", "{\"redashQueryUrl\":\"query:A\"}", "redashQueryUrl bad_format"),
                arguments("key of 257", "{\"redashApiKey\":\"" + "k".repeat(257) + "\"}", "redashApiKey too_long"),
                arguments("key with a blank", "{\"redashApiKey\":\"a b\"}", "redashApiKey bad_format"),
                arguments("key beyond ASCII", "{\"redashApiKey\":\"\u00e9\"}", "redashApiKey bad_format"),
                arguments("key empty", "{\"redashApiKey\":\"\"}", "redashApiKey bad_format"),
                arguments("key masked, none stored", "{\"redashApiKey\":\"********\"}", "redashApiKey secret_required"),
                arguments(
                        "schedule of 256", "{\"schedule\":\"P P * * *" + " ".repeat(247) + "\"}", "schedule too_long"),
                arguments("schedule not text", "{\"schedule\":false}", "schedule bad_format"),
                arguments(
                        "schedule that never fires", "{\"schedule\":\"P P 30 2 *\"}", "schedule schedule_never_fires"),
                arguments(
                        "no such exporter",
                        "{\"contactExporterId\":\"CE-0000-0000\"}",
                        "contactExporterId exporter_not_found"),
                arguments("malformed exporter", "{\"contactExporterId\":\"ce-1\"}", "contactExporterId bad_format"),
                arguments("no such sender", "{\"bulkSenderId\":\"ext-s\"}", "bulkSenderId sender_not_found"),
                arguments("malformed sender", "{\"bulkSenderId\":\"\"}", "bulkSenderId bad_format"),
                arguments("sftp not an object", "{\"sftpSettings\":[]}", "sftpSettings bad_format"),
                arguments("metaData not an object", "{\"metaData\":[]}", "metaData bad_format"),
                arguments("id given", "{\"id\":\"CG-0000-0000\"}", "id read_only"),
                arguments("company given", "{\"companyId\":null}", "companyId read_only"),
                arguments("createdAt given", "{\"createdAt\":\"2024-05-01T09:28:03Z\"}", "createdAt read_only"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void each_fault_has_its_code_and_its_place(String name, String body, String violation) {
        assertThat(violations(() -> campaigns.create(CampaignDraft.parse(body))))
                .as(name)
                .containsExactly(violation);
        assertThat(campaigns.list(ListRequest.first()).total()).isZero();
    }

    @ParameterizedTest
    @MethodSource("acceptances")
    void the_greatest_allowed_values_are_accepted(String body) {
        Campaign campaign = campaigns.create(CampaignDraft.parse(body));

        assertThat(CampaignJson.toMap(campaign)).containsAllEntriesOf(masked(JsonText.parseObject(body)));
    }

    static Stream<String> acceptances() {
        return Stream.of(
                url(2048),
                "{\"redashQueryUrl\":\"query:past-due-30\"}",
                "{\"redashApiKey\":\"" + "k".repeat(256) + "\"}",
                "{\"schedule\":\"P P * * *" + " ".repeat(246) + "\"}",
                "{\"schedule\":\"P P 29 2 sun\"}",
                "{\"sftpSettings\":null,\"metaData\":{}}");
    }

    @Test
    @Fact("OUT-4")
    void an_update_keeps_what_it_does_not_name_and_clears_what_it_names_null() throws Exception {
        Campaign created = campaigns.create(house.full());
        house.now = house.now.plusSeconds(60);

        Campaign updated = campaigns.update(
                created.id().value(), CampaignChange.parse("{\"schedule\":\"P P * * wed\",\"metaData\":null}"));

        Map<String, @Nullable Object> expected = CampaignJson.toMap(created);
        expected.put("schedule", "P P * * wed");
        expected.put("metaData", null);
        expected.put("updatedAt", "2024-05-01T09:29:03.000250Z");
        assertThat(CampaignJson.toMap(updated)).isEqualTo(expected);
        assertThat(updated.redashApiKey()).isEqualTo(created.redashApiKey());
        assertThat(updated.sftpSettings()).isEqualTo(created.sftpSettings());

        for (int round = 0; round < 50; round++) {
            String text = "round " + round;
            String id = created.id().value();
            together(
                    () -> campaigns.update(
                            id,
                            CampaignChange.builder()
                                    .externalId(Change.set(text))
                                    .build()),
                    () -> campaigns.update(
                            id,
                            CampaignChange.builder()
                                    .metaData(Change.set(Map.of("k", text)))
                                    .build()));
            ExternalId name = campaigns.get(id).header().externalId().orElseThrow();
            assertThat(name.value()).isEqualTo(text);
            assertThat(campaigns.get(id).header().metaData()).contains(Map.of("k", text));
        }
    }

    @Test
    @Fact("OUT-5")
    void the_body_of_an_answer_can_be_sent_back() {
        Campaign created = campaigns.create(house.full());
        String id = created.id().value();
        house.now = house.now.plusSeconds(60);

        Campaign unchanged = campaigns.update(id, CampaignChange.parse(CampaignJson.write(created)));

        assertThat(unchanged).isEqualTo(created);
        assertThat(unchanged.header().updatedAt()).isEmpty();
        assertThat(unchanged.redashApiKey()).contains(Secret.of("key-1"));
        assertThat(unchanged.sftpSettings().orElseThrow().privateKey()).contains(Secret.of(ObjectHouse.key(100)));
        Campaign changed = campaigns.update(
                id, CampaignChange.builder().schedule(Change.clear()).build());
        assertThat(campaigns.update(id, CampaignChange.parse(CampaignJson.write(changed))))
                .isEqualTo(changed);
        assertThat(campaigns.get(id)).isEqualTo(changed);
    }

    @Test
    void an_attribute_of_the_engine_is_accepted_in_an_update_only_as_it_is() {
        String id = campaigns.create(CampaignDraft.parse("{}")).id().value();

        assertThat(violations(() -> campaigns.update(
                        id,
                        CampaignChange.parse(
                                "{\"id\":\"CG-0000-0000\",\"companyId\":\"default\",\"updatedAt\":\"now\"}"))))
                .containsExactly("id read_only", "updatedAt read_only");
    }

    private static void together(Runnable one, Runnable two) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<?>> both = Stream.of(one, two)
                    .<Future<?>>map(each -> threads.submit(() -> {
                        start.await();
                        each.run();
                        return null;
                    }))
                    .toList();
            for (Future<?> each : both) {
                each.get();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private static String url(int length) {
        String start = ObjectHouse.URL + "?x=";
        return "{\"redashQueryUrl\":\"" + start + "x".repeat(length - start.length()) + "\"}";
    }

    private static Map<String, @Nullable Object> masked(Map<String, @Nullable Object> body) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>(body);
        shown.computeIfPresent("redashApiKey", (name, key) -> Secret.MASK);
        return shown;
    }

    private static Map<String, @Nullable Object> mapOf(@Nullable Object... pairs) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(String.valueOf(pairs[i]), pairs[i + 1]);
        }
        return map;
    }
}
