package dev.freestone.engine;

import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.ObjectHouse.violations;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.freestone.campaign.ColumnSetting;
import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.ContactMatching;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.FieldCatalogue;
import dev.freestone.campaign.LineEnding;
import dev.freestone.campaign.QuoteMode;
import dev.freestone.error.ErrorCode;
import dev.freestone.json.ContactExporterJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContactExporterObjectsTest {
    private final ObjectHouse house = new ObjectHouse();
    private final ContactExporters exporters = house.exporters();

    @Test
    void an_exporter_needs_nothing_but_columns() {
        ContactExporter exporter = exporters.create(
                ContactExporterDraft.parse("{\"columnSettings\":[{\"field\":\"person.id\"}],\"csvSettings\":null}"));

        assertThat(ContactExporterJson.write(exporter))
                .isEqualTo("{\"id\":\"" + exporter.id() + "\",\"companyId\":\"default\","
                        + "\"createdAt\":\"2024-05-01T09:28:03.000250Z\",\"updatedAt\":null,\"deletedAt\":null,"
                        + "\"externalId\":null,\"metaData\":null,\"contactMatchingCriteria\":null,"
                        + "\"columnSettings\":[{\"field\":\"person.id\",\"outputName\":null}],"
                        + "\"checkCompliance\":null,\"csvSettings\":null}");
        assertThat(exporter.id().value()).matches("CE-[A-Z0-9]{4}-[A-Z0-9]{4}");
        assertThat(exporters.get(exporter.id().value())).isEqualTo(exporter);
    }

    @Test
    @Fact("OUT-12")
    void values_of_one_key_are_alternatives_and_keys_combine() {
        ContactCriteria criteria = exporters
                .create(columns()
                        .contactMatchingCriteria(ContactCriteriaDraft.builder()
                                .contactType(ContactType.PHONE, ContactType.EMAIL)
                                .label("mobile")
                                .build())
                        .build())
                .contactMatchingCriteria()
                .orElseThrow();
        Contact phone =
                Contact.builder("C-1", ContactType.PHONE).label("mobile").build();
        Contact email =
                Contact.builder("C-2", ContactType.EMAIL).label("mobile").build();
        Contact work = Contact.builder("C-3", ContactType.PHONE).label("work").build();
        Contact address =
                Contact.builder("C-4", ContactType.ADDRESS).label("mobile").build();

        assertThat(ContactMatching.matching(criteria, List.of(phone, email, work, address)))
                .containsExactly(phone, email);

        for (String key : List.of("contactType", "status", "label", "affiliation")) {
            assertThat(violations(() -> exporters.create(body("contactMatchingCriteria", "{\"" + key + "\":[]}"))))
                    .containsExactly("contactMatchingCriteria." + key + " out_of_range");
        }
        assertThat(violations(() -> exporters.create(columns()
                        .contactMatchingCriteria(
                                ContactCriteriaDraft.builder().label().build())
                        .build())))
                .containsExactly("contactMatchingCriteria.label out_of_range");
    }

    @Test
    void criteria_without_a_key_are_none() {
        assertThat(exporters
                        .create(body("contactMatchingCriteria", "{\"label\":null}"))
                        .contactMatchingCriteria())
                .isEmpty();
    }

    @Test
    @Fact("OUT-14")
    void columns_show_every_path_of_the_catalogue_and_no_other() {
        List<String> paths = new ArrayList<>(FieldCatalogue.paths());
        paths.add("query.any column.at all");
        ContactExporterDraft.Builder all = ContactExporterDraft.builder();
        paths.forEach(all::column);

        assertThat(exporters.create(all.build()).columnSettings())
                .extracting(ColumnSetting::field)
                .isEqualTo(paths);

        assertThat(violations(() -> exporters.create(ContactExporterDraft.builder()
                        .column("person.ID")
                        .column("person.id", "Id")
                        .column("contact.id", "Id")
                        .column("contact.value", "id")
                        .build())))
                .containsExactly(
                        "columnSettings[0].field unknown_value", "columnSettings[2].outputName duplicate_name");
        assertThat(violations(() -> exporters.create(ContactExporterDraft.builder()
                        .column("person.id")
                        .column("contact.id", "person.id")
                        .build())))
                .as("a column without a name is called like its field")
                .containsExactly("columnSettings[1].outputName duplicate_name");
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments("no columns", "{}", "columnSettings required"),
                arguments("columns null", "{\"columnSettings\":null}", "columnSettings required"),
                arguments("columns empty", "{\"columnSettings\":[]}", "columnSettings out_of_range"),
                arguments("columns not an array", "{\"columnSettings\":{}}", "columnSettings bad_format"),
                arguments("field missing", with("columnSettings", "[{}]"), "columnSettings[0].field required"),
                arguments(
                        "field not text",
                        with("columnSettings", "[{\"field\":1}]"),
                        "columnSettings[0].field bad_format"),
                arguments(
                        "name of 129",
                        with(
                                "columnSettings",
                                "[{\"field\":\"person.id\",\"outputName\":\"" + "x".repeat(129) + "\"}]"),
                        "columnSettings[0].outputName too_long"),
                arguments(
                        "name with a line break",
                        with("columnSettings", "[{\"field\":\"person.id\",\"outputName\":\"a\\nb\"}]"),
                        "columnSettings[0].outputName bad_format"),
                arguments(
                        "type unknown",
                        with("contactMatchingCriteria", "{\"contactType\":[\"phone\",\"Phone\"]}"),
                        "contactMatchingCriteria.contactType[1] unknown_value"),
                arguments(
                        "status unknown",
                        with("contactMatchingCriteria", "{\"status\":[\"deleted\"]}"),
                        "contactMatchingCriteria.status[0] unknown_value"),
                arguments(
                        "status twice",
                        with("contactMatchingCriteria", "{\"status\":[\"primary\",\"primary\"]}"),
                        "contactMatchingCriteria.status duplicate_name"),
                arguments(
                        "label not text",
                        with("contactMatchingCriteria", "{\"label\":[7]}"),
                        "contactMatchingCriteria.label[0] bad_format"),
                arguments(
                        "label empty",
                        with("contactMatchingCriteria", "{\"label\":[\"\"]}"),
                        "contactMatchingCriteria.label[0] bad_format"),
                arguments(
                        "label of 51",
                        with("contactMatchingCriteria", "{\"label\":[\"a\",\"" + "x".repeat(51) + "\"]}"),
                        "contactMatchingCriteria.label[1] too_long"),
                arguments(
                        "label twice",
                        with("contactMatchingCriteria", "{\"label\":[\"a\",\"a\"]}"),
                        "contactMatchingCriteria.label duplicate_name"),
                arguments(
                        "21 affiliations",
                        with(
                                "contactMatchingCriteria",
                                JsonText.write(Map.of(
                                        "affiliation",
                                        IntStream.range(0, 21)
                                                .mapToObj(i -> "a" + i)
                                                .toList()))),
                        "contactMatchingCriteria.affiliation out_of_range"),
                arguments(
                        "delimiter",
                        with("csvSettings", "{\"delimiter\":\":\"}"),
                        "csvSettings.delimiter unknown_value"),
                arguments(
                        "two delimiters",
                        with("csvSettings", "{\"delimiter\":\",,\"}"),
                        "csvSettings.delimiter unknown_value"),
                arguments(
                        "line ending",
                        with("csvSettings", "{\"lineEnding\":\"CRLF\"}"),
                        "csvSettings.lineEnding unknown_value"),
                arguments(
                        "quote mode",
                        with("csvSettings", "{\"quoteMode\":\"none\"}"),
                        "csvSettings.quoteMode unknown_value"),
                arguments("header", with("csvSettings", "{\"header\":\"yes\"}"), "csvSettings.header bad_format"),
                arguments("external id", with("externalId", "\"ext-x\""), "externalId bad_format"),
                arguments("updatedAt given", with("updatedAt", "null"), "updatedAt read_only"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void each_fault_has_its_code_and_its_place(String name, String body, String violation) {
        assertThat(violations(() -> exporters.create(ContactExporterDraft.parse(body))))
                .as(name)
                .containsExactly(violation);
        assertThat(exporters.list(ListRequest.first()).total()).isZero();
    }

    @Test
    void the_number_of_columns_is_limited() {
        ContactExporterDraft.Builder draft = ContactExporterDraft.builder();
        IntStream.range(0, 200).forEach(i -> draft.column("query.c" + i));
        assertThat(exporters.create(draft.build()).columnSettings()).hasSize(200);

        draft.column("person.id");
        assertThat(violations(() -> exporters.create(draft.build()))).containsExactly("columnSettings out_of_range");
    }

    static Stream<Arguments> screenings() {
        return Stream.of(
                arguments("{\"channel\":\"voice\",\"theme\":\"opsCollDebt\"}", List.of()),
                arguments(
                        "{\"channel\":\"voice\",\"subject\":\"loanOverdueFirstNotice\",\"isAutodialed\":true}",
                        List.of()),
                arguments("{\"channel\":\"gui\",\"subject\":\"x\"}", List.of(".channel unknown_value")),
                arguments("{\"channel\":\"Voice\",\"subject\":\"x\"}", List.of(".channel unknown_value")),
                arguments("{\"subject\":\"x\"}", List.of(".channel required")),
                arguments("{\"channel\":\"text\"}", List.of(" neither_given")),
                arguments("{\"channel\":\"text\",\"theme\":\"opsCollDebt\",\"subject\":\"x\"}", List.of(" both_given")),
                arguments("{\"channel\":\"text\",\"theme\":\"opsCollDebts\"}", List.of(".theme unknown_value")),
                arguments("{\"channel\":\"text\",\"theme\":\"inbServicing\"}", List.of(".theme theme_not_outbound")),
                arguments("{\"channel\":\"text\",\"theme\":\"outOpsLoan\"}", List.of(".theme unknown_value")),
                arguments("{\"channel\":\"text\",\"theme\":7}", List.of(".theme bad_format")),
                arguments("{\"channel\":\"text\",\"subject\":\"Upper\"}", List.of(".subject bad_format")),
                arguments(
                        "{\"channel\":\"text\",\"subject\":\"loanOverdueNthNotice\"}",
                        List.of(".subject unknown_value")),
                arguments(
                        "{\"channel\":\"text\",\"subject\":\"x\",\"isAutodialed\":true}",
                        List.of(".isAutodialed not_allowed_with")));
    }

    @ParameterizedTest
    @MethodSource("screenings")
    void a_screening_is_refused_without_a_policy_and_judged_all_the_same(String screening, List<String> faults) {
        ContactExporters unscreened = ObjectHouse.withoutPolicy().exporters();
        List<String> expected = new ArrayList<>(List.of("checkCompliance policy_missing"));
        faults.forEach(fault -> expected.add("checkCompliance" + fault));

        assertThat(violations(() -> unscreened.create(body("checkCompliance", screening))))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @MethodSource("screenings")
    void a_screening_is_taken_with_any_policy_unless_something_else_is_wrong(String screening, List<String> faults) {
        if (faults.isEmpty()) {
            assertThat(exporters.create(body("checkCompliance", screening)).checkCompliance())
                    .isPresent();
        } else {
            assertThat(violations(() -> exporters.create(body("checkCompliance", screening))))
                    .containsExactlyInAnyOrderElementsOf(faults.stream()
                            .map(fault -> "checkCompliance" + fault)
                            .toList());
        }
    }

    @Test
    void a_screening_that_is_stored_stays_when_the_engine_has_no_policy_any_more() {
        ContactExporter stored = exporters.create(body("checkCompliance", "{\"channel\":\"voice\",\"subject\":\"x\"}"));

        ContactExporter sentBack = ContactExporterJudge.changed(
                stored, ContactExporterChange.parse(ContactExporterJson.write(stored)), false);

        assertThat(sentBack).isEqualTo(stored);
    }

    @Test
    void a_screening_that_was_built_is_judged_like_one_that_was_read() {
        assertThat(violations(() -> exporters.create(columns()
                        .checkCompliance(ComplianceDraft.of(Channel.EMAIL)
                                .withTheme(Theme.OPS_COLL_DEBT)
                                .autodialed())
                        .build())))
                .containsExactly("checkCompliance.isAutodialed not_allowed_with");
    }

    @Test
    void options_of_the_dialect_that_are_left_out_have_their_defaults() {
        ContactExporter exporter = exporters.create(body(
                "csvSettings", "{\"delimiter\":\"\\t\",\"lineEnding\":\"lf\",\"quoteMode\":\"all\",\"bom\":true}"));

        assertThat(exporter.csvSettings())
                .contains(new CsvSettings('\t', LineEnding.LF, QuoteMode.ALL, true, true, false));
        assertThat(exporters.create(body("csvSettings", "{}")).csvSettings()).contains(CsvSettings.DEFAULT);
        assertThat(violations(() -> exporters.create(columns()
                        .csvSettings(new CsvSettings('x', LineEnding.LF, QuoteMode.ALL, true, true, true))
                        .build())))
                .containsExactly("csvSettings.delimiter unknown_value");
    }

    @Test
    void the_body_of_an_answer_can_be_sent_back() {
        ContactExporter created = exporters.create(ContactExporterDraft.builder()
                .column("person.id", "Id")
                .column("query.note")
                .contactMatchingCriteria(ContactCriteriaDraft.builder()
                        .status(ContactStatus.PRIMARY)
                        .affiliation("self")
                        .build())
                .csvSettings(CsvSettings.DEFAULT)
                .externalId("dialer")
                .metaData(Map.of("a", 1L))
                .build());
        String id = created.id().value();
        house.now = house.now.plusSeconds(60);

        assertThat(exporters.update(id, ContactExporterChange.parse(ContactExporterJson.write(created))))
                .isEqualTo(created);
        assertThat(exporters.get("ext-dialer").header().updatedAt()).isEmpty();
    }

    @Test
    void an_update_replaces_what_it_names_and_keeps_the_rest() {
        ContactExporter created =
                exporters.create(columns().externalId("dialer").build());
        String id = created.id().value();
        house.now = house.now.plusSeconds(60);

        ContactExporter updated = exporters.update(
                id,
                ContactExporterChange.builder()
                        .columnSettings(Change.set(List.of(ColumnDraft.of("contact.value", "Phone"))))
                        .build());

        assertThat(updated.columnSettings()).containsExactly(new ColumnSetting("contact.value", Optional.of("Phone")));
        assertThat(updated.header().externalId()).isEqualTo(created.header().externalId());
        assertThat(updated.header().updatedAt()).contains(house.now);
        assertThat(violations(() -> exporters.update(id, ContactExporterChange.parse("{\"columnSettings\":null}"))))
                .containsExactly("columnSettings required");
        assertThat(violations(() -> exporters.update(id, ContactExporterChange.parse("{\"createdAt\":null}"))))
                .containsExactly("createdAt read_only");
        refused(
                ErrorCode.EXTERNAL_ID_TAKEN,
                () -> exporters.create(columns().externalId("dialer").build()));
    }

    @Test
    void a_body_that_is_not_an_object_is_malformed() {
        for (String body : List.of("", "[]", "null", "{\"a\":1,\"a\":2}", "{} {}", "{\"columnSettings\":[}")) {
            refused(ErrorCode.MALFORMED_REQUEST, () -> ContactExporterDraft.parse(body));
            refused(ErrorCode.MALFORMED_REQUEST, () -> ContactExporterChange.parse(body));
            refused(ErrorCode.MALFORMED_REQUEST, () -> CampaignDraft.parse(body));
            refused(ErrorCode.MALFORMED_REQUEST, () -> CampaignChange.parse(body));
            refused(ErrorCode.MALFORMED_REQUEST, () -> RunRequest.parse(body));
        }
    }

    private static ContactExporterDraft.Builder columns() {
        return ContactExporterDraft.builder().column("person.id");
    }

    private static ContactExporterDraft body(String name, String value) {
        return ContactExporterDraft.parse(with(name, value));
    }

    private static String with(String name, String value) {
        String columns = name.equals("columnSettings") ? "" : "\"columnSettings\":[{\"field\":\"person.id\"}],";
        return "{" + columns + "\"" + name + "\":" + value + "}";
    }
}
