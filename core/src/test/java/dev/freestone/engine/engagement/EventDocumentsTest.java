package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.ANNA;
import static dev.freestone.engine.engagement.BehaviorSamples.BERT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engine.engagement.EventDocuments.EventContent;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.Document;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.KeySource;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EventDocumentsTest {
    private static final Instant DATE = Instant.parse("2024-01-02T10:00:00.123Z");

    private final EventDocuments documents =
            new EventDocuments(Seals.under(KeySource.of(DataKey.of("2024", new byte[DataKey.LENGTH]))));

    @Test
    void what_was_written_reads_back() {
        Map<String, @Nullable Object> context = new LinkedHashMap<>();
        context.put("channel", "app");
        context.put("amount", new BigDecimal("120.50"));
        context.put("count", 3L);
        context.put("first", true);
        context.put("coupon", null);
        EventContent content = new EventContent(
                "purchase",
                Optional.of("A-1"),
                7,
                context,
                ZoneId.of("America/New_York"),
                Optional.of(EngagementCampaignId.of(16)));

        assertThat(documents.read(ANNA, row(content))).isEqualTo(content);
        assertThat(documents.event(ANNA, row(content))).isEqualTo(content.at(DATE, 5));
    }

    @Test
    void what_is_absent_stays_so() {
        EventContent content = content(Map.of());

        assertThat(documents.read(ANNA, row(content))).isEqualTo(content);
    }

    @Test
    void a_value_is_the_same_text_before_and_after_the_storage() {
        EventContent content = content(Map.of(
                "a",
                new BigDecimal("1E+2"),
                "b",
                new BigDecimal("1.50"),
                "c",
                7,
                "d",
                new BigDecimal("12345678901234567890")));

        assertThat(String.valueOf(documents.read(ANNA, row(content)).context()))
                .isEqualTo(String.valueOf(content.context()));
        assertThat(content.context()).containsEntry("a", 100L).containsEntry("c", 7L);
    }

    @Test
    void a_number_reads_back_however_many_digits_it_is_written_with() {
        EventContent content = content(Map.of("a", new BigDecimal("7".repeat(1_024)), "b", new BigDecimal("1e2000")));

        assertThat(documents.read(ANNA, row(content))).isEqualTo(content);
    }

    @Test
    void half_of_a_pair_survives_the_seal() {
        EventContent content = content(Map.of("store", "a\uD83Db\uD83D\uDE00\\ud83d"));

        assertThat(documents.read(ANNA, row(content))).isEqualTo(content);
    }

    @Test
    void a_storage_sees_nothing_of_it() {
        EventContent content = content(Map.of("store", "north"));

        assertThat(row(content).document().json()).doesNotContain("purchase", "store", "north");
        assertThat(content.toString()).doesNotContain("store", "north");
    }

    @Test
    void an_event_of_another_customer_does_not_open() {
        assertThatThrownBy(() -> documents.read(BERT, row(content(Map.of())))).isInstanceOf(FreestoneException.class);
    }

    @Test
    void a_document_without_a_seal_is_told() {
        EventRow row = row(content(Map.of()));
        EventRow damaged = new EventRow(
                row.seq(),
                row.request(),
                row.key(),
                row.date(),
                row.receivedAt(),
                row.disposition(),
                row.depth(),
                row.keepUntil(),
                row.campaigns(),
                Document.of("{}"));

        assertThatThrownBy(() -> documents.read(ANNA, damaged)).hasMessageContaining("sealed is missing, restore");
    }

    @Test
    void each_name_and_id_has_a_key_of_its_own() {
        assertThat(EventDocuments.key("buy", "1")).hasSize(64).isEqualTo(EventDocuments.key("buy", "1"));
        assertThat(List.of(
                        EventDocuments.key("buy", "1"),
                        EventDocuments.key("buy1", ""),
                        EventDocuments.key("Buy", "1"),
                        EventDocuments.key("buy", "\uD83D"),
                        EventDocuments.key("buy", "?")))
                .doesNotHaveDuplicates();
    }

    private static EventContent content(Map<String, @Nullable Object> context) {
        return new EventContent("purchase", Optional.empty(), 1, context, ZoneId.of("UTC"), Optional.empty());
    }

    private EventRow row(EventContent content) {
        return new EventRow(
                5,
                5,
                Optional.empty(),
                DATE,
                DATE,
                EventDisposition.COUNTED,
                0,
                DATE,
                List.of(),
                documents.write(ANNA, content));
    }
}
