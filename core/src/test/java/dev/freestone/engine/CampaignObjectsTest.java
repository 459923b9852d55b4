package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.CampaignJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Secret;
import dev.freestone.schedule.PeachyCrontab;
import dev.freestone.testkit.Fact;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @ParameterizedTest
    @CsvSource({
        "host, '', sftpSettings.host bad_format",
        "host, files.example.org:0, sftpSettings.host bad_format",
        "host, files_example, sftpSettings.host bad_format",
        "host, , sftpSettings.host required",
        "username, , sftpSettings.username required",
        "username, 'a\tb', sftpSettings.username bad_format",
        "password, , sftpSettings neither_given",
        "password, ********, sftpSettings.password secret_required",
        "privateKey, not a key, sftpSettings.privateKey bad_format",
        "privateKeyPassphrase, p, sftpSettings.privateKeyPassphrase not_allowed_with",
        "cdDir, 'a\rb', sftpSettings.cdDir bad_format",
        "cdDir, '', sftpSettings.cdDir bad_format",
    })
    void each_fault_of_the_upload_settings_has_its_code_and_its_place(String name, String value, String violation) {
        Map<String, @Nullable Object> sftp =
                mapOf("host", "files.example.org", "username", "freestone", "password", "p");
        sftp.put(name, value);
        String body = JsonText.write(Map.of("sftpSettings", sftp));

        assertThat(violations(() -> campaigns.create(CampaignDraft.parse(body))))
                .containsExactly(violation);
    }

    @Test
    void lengths_of_the_upload_settings_are_limited() {
        assertThat(violations(() -> campaigns.create(CampaignDraft.builder()
                        .sftpSettings(SftpDraft.of("h".repeat(256), "u".repeat(129))
                                .withPassword(Secret.of("p".repeat(1025)))
                                .withPrivateKey(Secret.of(key(16_385)))
                                .withPrivateKeyPassphrase(Secret.of("p".repeat(1025)))
                                .withCdDir("d".repeat(1025)))
                        .build())))
                .containsExactly(
                        "sftpSettings.cdDir too_long",
                        "sftpSettings.host too_long",
                        "sftpSettings.password too_long",
                        "sftpSettings.privateKey too_long",
                        "sftpSettings.privateKeyPassphrase too_long",
                        "sftpSettings.username too_long");
        assertThat(campaigns
                        .create(CampaignDraft.builder()
                                .sftpSettings(SftpDraft.of("h".repeat(63) + ".example.org:65535", "u".repeat(128))
                                        .withPassword(Secret.of("p".repeat(1024)))
                                        .withPrivateKey(Secret.of(key(16_384)))
                                        .withPrivateKeyPassphrase(Secret.of("p".repeat(1024)))
                                        .withCdDir("d".repeat(1024)))
                                .build())
                        .sftpSettings())
                .isPresent();
    }

    @Test
    @Fact("OUT-4")
    void an_update_keeps_what_it_does_not_name_and_clears_what_it_names_null() throws Exception {
        Campaign created = campaigns.create(full());
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
        Campaign created = campaigns.create(full());
        String id = created.id().value();
        house.now = house.now.plusSeconds(60);

        Campaign unchanged = campaigns.update(id, CampaignChange.parse(CampaignJson.write(created)));

        assertThat(unchanged).isEqualTo(created);
        assertThat(unchanged.header().updatedAt()).isEmpty();
        assertThat(unchanged.redashApiKey()).contains(Secret.of("key-1"));
        assertThat(unchanged.sftpSettings().orElseThrow().privateKey()).contains(Secret.of(key(100)));
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
    @Fact("OUT-10")
    void a_secret_never_moves_to_another_server() {
        String id = campaigns.create(full()).id().value();
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
        String id = campaigns.create(full()).id().value();
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

    private Campaign change(String id, String body) {
        return campaigns.update(id, CampaignChange.parse(body));
    }

    private CampaignDraft full() {
        return CampaignDraft.builder()
                .redashQueryUrl(ObjectHouse.URL)
                .redashApiKey(Secret.of("key-1"))
                .schedule("P P * * mon-fri")
                .contactExporterId(house.exporters()
                        .create(ContactExporterDraft.builder()
                                .column("person.id")
                                .build())
                        .id())
                .sftpSettings(SftpDraft.of("files.example.org", "freestone")
                        .withPassword(Secret.of("pass-1"))
                        .withPrivateKey(Secret.of(key(100)))
                        .withPrivateKeyPassphrase(Secret.of("phrase-1"))
                        .withCdDir("out"))
                .externalId("full")
                .metaData(Map.of("team", "collections"))
                .build();
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

    private static String key(int length) {
        String begin = "-----BEGIN OPENSSH PRIVATE KEY-----\n";
        String end = "\n-----END OPENSSH PRIVATE KEY-----\n";
        return begin + "k".repeat(length - begin.length() - end.length()) + end;
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
