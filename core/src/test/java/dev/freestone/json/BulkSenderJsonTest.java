package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.BulkSender;
import dev.freestone.campaign.ObjectHeader;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Theme;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BulkSenderJsonTest {
    private static final ObjectHeader HEADER = new ObjectHeader(
            CompanyId.DEFAULT,
            Instant.parse("2024-05-01T09:28:03Z"),
            Optional.empty(),
            Optional.empty(),
            Optional.of(ExternalId.of("reminder")),
            Optional.of(Map.of("team", "a")));
    private static final BulkSender FULL = new BulkSender(
            BulkSenderId.of("BS-8M3P-1ZRA"),
            HEADER,
            "paymentDueDateReminder",
            Theme.OPS_SERVICING,
            Optional.of(Channel.TEXT));

    @Test
    void the_wire_form_has_every_attribute() {
        assertThat(BulkSenderJson.write(FULL))
                .isEqualTo("{\"id\":\"BS-8M3P-1ZRA\",\"companyId\":\"default\",\"createdAt\":\"2024-05-01T09:28:03Z\","
                        + "\"updatedAt\":null,\"deletedAt\":null,\"externalId\":\"reminder\","
                        + "\"metaData\":{\"team\":\"a\"},\"interactionSubject\":\"paymentDueDateReminder\","
                        + "\"interactionTheme\":\"opsServicing\",\"interactionChannel\":\"text\"}");
    }

    @Test
    void a_document_is_read_back_as_it_was() {
        for (Theme theme : Theme.values()) {
            BulkSender sender = new BulkSender(FULL.id(), HEADER, "freeForm", theme, Optional.empty());
            assertThat(BulkSenderJson.read(BulkSenderJson.document(sender))).isEqualTo(sender);
        }
        assertThat(BulkSenderJson.read(BulkSenderJson.document(FULL))).isEqualTo(FULL);
    }

    @Test
    void a_broken_document_is_refused_by_the_name_of_its_member() {
        String json = BulkSenderJson.write(FULL);
        for (String[] broken : Arrays.asList(
                new String[] {"\"paymentDueDateReminder\"", "null", "interactionSubject"},
                new String[] {"\"opsServicing\"", "\"inbBug\"", "interactionTheme"},
                new String[] {"\"text\"", "\"Text\"", "interactionChannel"})) {
            Document document = Document.of(json.replace(broken[0], broken[1]));
            assertThatThrownBy(() -> BulkSenderJson.read(document))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("stored bulk sender: " + broken[2] + " is missing or unreadable");
        }
    }
}
