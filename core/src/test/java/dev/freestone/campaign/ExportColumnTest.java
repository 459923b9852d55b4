package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.campaign.CampaignId;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Address;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.testkit.Fact;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportColumnTest {
    private static final ExportRun RUN = new ExportRun(
            CompanyId.of("CP-1"),
            CampaignId.of("CG-4T2K-9QXD"),
            Optional.of(ExternalId.of("past-due")),
            RunId.of("CR-5F0Q-77TL"),
            Instant.parse("2024-05-01T09:28:03.000250Z"));
    private static final Contact CONTACT = Contact.builder("CO-1", ContactType.PHONE)
            .status(ContactStatus.SECONDARY)
            .externalId("c-ext")
            .label("mobile")
            .affiliation("self")
            .name("Jane Roe")
            .value("+15550100001")
            .disconnectionStatus("live")
            .valid(true)
            .verified(false)
            .receiveTextMessages(true)
            .consentAutodialedCall(false)
            .authorizedThirdParty(true)
            .powerOfAttorney(false)
            .receiveTextMessagesLastConsentAt(Instant.parse("2024-01-01T00:00:00Z"))
            .createdAt(Instant.parse("2024-01-02T00:00:00.5Z"))
            .updatedAt(Instant.parse("2024-01-03T23:59:59.999999999Z"))
            .lastKnownConnectionDate(LocalDate.of(2024, 1, 4))
            .lastDisconnectCheckDate(LocalDate.of(2024, 1, 5))
            .address(new Address(
                    Optional.of("1 Main St"),
                    Optional.of("Flat 2"),
                    Optional.of("Austin"),
                    Optional.of("Travis"),
                    Optional.of("TX"),
                    Optional.of("78701"),
                    Optional.of("US"),
                    Optional.of("17")))
            .build();
    private static final Person PERSON = new Person(
            PersonId.of("BO-11AA-22BB"),
            Optional.of("b-ext"),
            Optional.of("active"),
            Optional.of("America/Chicago"),
            Optional.of("en"),
            new PersonName(
                    Optional.of("Dr."),
                    Optional.of("Jane"),
                    Optional.of("Q"),
                    Optional.of("Roe"),
                    Optional.of("Jr."),
                    Optional.of("Dr. Jane Roe")),
            List.of(CONTACT));

    @ParameterizedTest
    @CsvSource({
        "person.id, TEXT, BO-11AA-22BB",
        "person.externalId, TEXT, b-ext",
        "person.companyId, TEXT, CP-1",
        "person.status, TEXT, active",
        "person.timeZone, TEXT, America/Chicago",
        "person.preferredLanguage, TEXT, en",
        "person.name.prefix, TEXT, Dr.",
        "person.name.firstName, TEXT, Jane",
        "person.name.middleName, TEXT, Q",
        "person.name.lastName, TEXT, Roe",
        "person.name.suffix, TEXT, Jr.",
        "person.name.full, TEXT, Dr. Jane Roe",
        "contact.id, TEXT, CO-1",
        "contact.externalId, TEXT, c-ext",
        "contact.contactType, TEXT, phone",
        "contact.label, TEXT, mobile",
        "contact.affiliation, TEXT, self",
        "contact.name, TEXT, Jane Roe",
        "contact.value, TEXT, +15550100001",
        "contact.status, TEXT, secondary",
        "contact.disconnectionStatus, TEXT, live",
        "contact.personId, TEXT, BO-11AA-22BB",
        "contact.companyId, TEXT, CP-1",
        "contact.valid, BOOLEAN, true",
        "contact.verified, BOOLEAN, false",
        "contact.receiveTextMessages, BOOLEAN, true",
        "contact.consentAutodialedCall, BOOLEAN, false",
        "contact.authorizedThirdParty, BOOLEAN, true",
        "contact.powerOfAttorney, BOOLEAN, false",
        "contact.receiveTextMessagesLastConsentAt, INSTANT, 2024-01-01T00:00:00Z",
        "contact.createdAt, INSTANT, 2024-01-02T00:00:00.500000Z",
        "contact.updatedAt, INSTANT, 2024-01-03T23:59:59.999999Z",
        "contact.lastKnownConnectionDate, DATE, 2024-01-04",
        "contact.lastDisconnectCheckDate, DATE, 2024-01-05",
        "contact.address.addressLine1, TEXT, 1 Main St",
        "contact.address.addressLine2, TEXT, Flat 2",
        "contact.address.city, TEXT, Austin",
        "contact.address.countyOrRegion, TEXT, Travis",
        "contact.address.state, TEXT, TX",
        "contact.address.postalCode, TEXT, 78701",
        "contact.address.country, TEXT, US",
        "contact.address.POBox, TEXT, 17",
        "campaign.id, TEXT, CG-4T2K-9QXD",
        "campaign.externalId, TEXT, past-due",
        "run.id, TEXT, CR-5F0Q-77TL",
        "run.startedAt, INSTANT, 2024-05-01T09:28:03.000250Z",
    })
    void every_path_of_the_catalogue_shows_its_value(String path, CellType type, String cell) {
        ExportColumn column = column(path);

        assertThat(column.cell(row())).isEqualTo(cell);
        assertThat(column.type()).isEqualTo(type);
        assertThat(column.header()).isEqualTo(path);
        assertThat(FieldCatalogue.type(path)).contains(type);
    }

    @Test
    void the_catalogue_is_complete() {
        assertThat(FieldCatalogue.paths()).hasSize(46);
    }

    @Test
    void absent_values_have_no_cell() {
        Contact bare = Contact.builder("CO-2", ContactType.EMAIL).build();
        ExportRow row = new ExportRow(
                new ExportRun(RUN.company(), RUN.campaign(), Optional.empty(), RUN.run(), RUN.startedAt()),
                Person.of(PersonId.of("BO-1"), PersonName.EMPTY, List.of(bare)),
                bare,
                new Object[0]);
        List<String> known = List.of(
                "person.id",
                "person.companyId",
                "contact.id",
                "contact.contactType",
                "contact.status",
                "contact.personId",
                "contact.companyId",
                "campaign.id",
                "run.id",
                "run.startedAt");

        assertThat(FieldCatalogue.paths())
                .filteredOn(path -> !known.contains(path))
                .hasSize(36)
                .allSatisfy(path -> assertThat(column(path).cell(row)).isNull());
    }

    @ParameterizedTest
    @CsvSource({
        "person",
        "person.ID",
        "Person.id",
        "contact.address",
        "contact.address.pobox",
        "query.",
        "query",
        "run.status",
        "''"
    })
    void other_paths_are_not_in_the_catalogue(String path) {
        assertThat(FieldCatalogue.type(path)).isEmpty();
        assertThatThrownBy(() -> column(path)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_query_path_is_everything_after_the_first_dot() {
        assertThat(FieldCatalogue.queryColumn("query.a.b c")).contains("a.b c");
        assertThat(FieldCatalogue.queryColumn("query." + "x".repeat(256))).isPresent();
        assertThat(FieldCatalogue.queryColumn("query." + "x".repeat(257))).isEmpty();
    }

    @Test
    @Fact("OUT-16")
    void the_guard_changes_formulas_in_text_cells_and_nothing_else() {
        ExportColumn query = ExportColumn.compile(
                new ColumnSetting("query.note", Optional.of("=Note")), name -> "note".equals(name) ? 1 : -1);

        assertThat(query.guardedCell(row("id", "=1+1"))).isEqualTo("'=1+1");
        assertThat(query.guardedCell(row("id", "+15550100001"))).isEqualTo("+15550100001");
        assertThat(query.guardedCell(row("id", "-12.50"))).isEqualTo("-12.50");
        assertThat(query.guardedCell(row("id", -12L))).isEqualTo("-12");
        assertThat(query.guardedCell(row("id", new BigDecimal("-1e99999")))).isEqualTo("-1E+99999");
        assertThat(query.guardedCell(row("id", List.of("=1")))).isEqualTo("[\"=1\"]");
        assertThat(query.guardedCell(row("id", null))).isNull();
        assertThat(query.header()).isEqualTo("=Note");
        assertThat(column("contact.value").guardedCell(row())).isEqualTo("+15550100001");
        assertThat(column("contact.verified").guardedCell(row())).isEqualTo("false");
        assertThat(query.cell(row("id", "=1+1"))).as("guard off").isEqualTo("=1+1");
        assertThat(query.isText(row("id", "=1+1"))).isTrue();
        assertThat(query.isText(row("id", 1L))).isFalse();
    }

    @Test
    void half_characters_never_reach_the_file() {
        ExportColumn column = ExportColumn.compile(new ColumnSetting("query.x", Optional.of("H\uD800")), name -> 0);

        assertThat(column.cell(row("a\uDC00"))).isEqualTo("a\uFFFD");
        assertThat(column.header()).isEqualTo("H\uFFFD");
    }

    @Test
    void a_row_shows_no_personal_data() {
        assertThat(row("secret cell").toString())
                .contains("BO-11AA-22BB")
                .doesNotContain("secret", "5550100001", "Jane");
    }

    private static ExportColumn column(String path) {
        return ExportColumn.compile(new ColumnSetting(path, Optional.empty()), name -> 0);
    }

    private static ExportRow row(@Nullable Object... cells) {
        return new ExportRow(RUN, PERSON, CONTACT, cells);
    }
}
