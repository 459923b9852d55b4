package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.CheckCompliance;
import dev.freestone.campaign.ColumnSetting;
import dev.freestone.campaign.ContactCriteria;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.campaign.CsvSettings;
import dev.freestone.campaign.LineEnding;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.campaign.QuoteMode;
import dev.freestone.model.campaign.ContactExporterId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ContactExporterJsonTest {
    private static final ContactExporter FULL = new ContactExporter(
            ContactExporterId.of("CE-8M3P-1ZRA"),
            new ObjectHeader(
                    CompanyId.DEFAULT,
                    Instant.parse("2024-05-01T09:28:03Z"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty()),
            Optional.of(new ContactCriteria(
                    List.of(ContactType.PHONE, ContactType.EMAIL),
                    List.of(ContactStatus.ARCHIVED),
                    List.of(),
                    List.of("self"))),
            List.of(
                    new ColumnSetting("person.id", Optional.of("BorrowerId")),
                    new ColumnSetting("query.a.b", Optional.empty())),
            Optional.of(
                    new CheckCompliance(Channel.VOICE, Optional.empty(), Optional.of("loanOverdueFirstNotice"), true)),
            Optional.of(new CsvSettings('\t', LineEnding.LF, QuoteMode.ALL, false, true, true)));

    @Test
    void the_wire_form_has_every_attribute() {
        assertThat(ContactExporterJson.write(FULL))
                .isEqualTo("{\"id\":\"CE-8M3P-1ZRA\",\"companyId\":\"default\",\"createdAt\":\"2024-05-01T09:28:03Z\","
                        + "\"updatedAt\":null,\"deletedAt\":null,\"externalId\":null,\"metaData\":null,"
                        + "\"contactMatchingCriteria\":{\"contactType\":[\"phone\",\"email\"],\"status\":[\"archived\"],"
                        + "\"label\":null,\"affiliation\":[\"self\"]},"
                        + "\"columnSettings\":[{\"field\":\"person.id\",\"outputName\":\"BorrowerId\"},"
                        + "{\"field\":\"query.a.b\",\"outputName\":null}],"
                        + "\"checkCompliance\":{\"channel\":\"voice\",\"theme\":null,"
                        + "\"subject\":\"loanOverdueFirstNotice\",\"isAutodialed\":true},"
                        + "\"csvSettings\":{\"delimiter\":\"\\t\",\"lineEnding\":\"lf\",\"quoteMode\":\"all\","
                        + "\"header\":false,\"bom\":true,\"formulaGuard\":true}}");
    }

    @Test
    void a_document_is_read_back_as_it_was() {
        for (Theme theme : Theme.values()) {
            ContactExporter exporter = new ContactExporter(
                    FULL.id(),
                    FULL.header(),
                    Optional.empty(),
                    FULL.columnSettings(),
                    Optional.of(new CheckCompliance(Channel.MAIL, Optional.of(theme), Optional.empty(), false)),
                    Optional.empty());
            assertThat(ContactExporterJson.read(ContactExporterJson.document(exporter)))
                    .isEqualTo(exporter);
        }
        assertThat(ContactExporterJson.read(ContactExporterJson.document(FULL))).isEqualTo(FULL);
    }

    @Test
    void a_broken_document_is_refused_by_the_name_of_its_member() {
        String json = ContactExporterJson.write(FULL);
        for (String[] broken : Arrays.asList(
                new String[] {"\"channel\":\"voice\"", "\"channel\":\"Voice\"", "channel"},
                new String[] {"\"status\":[\"archived\"]", "\"status\":[7]", "status"},
                new String[] {"\"bom\":true", "\"bom\":null", "bom"},
                new String[] {"{\"field\":\"query.a.b\",\"outputName\":null}", "7", "columnSettings"})) {
            Document document = Document.of(json.replace(broken[0], broken[1]));
            assertThatThrownBy(() -> ContactExporterJson.read(document))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("stored contact exporter: " + broken[2] + " is missing or unreadable");
        }
    }
}
