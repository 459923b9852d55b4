package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.MessageDelivery;
import dev.freestone.engagement.MessageTerms;
import dev.freestone.engagement.SkipReason;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.engagement.AudienceBucket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MessageDeliveryJsonTest {
    private static final Instant BEGUN = Instant.parse("2024-05-01T14:00:00.000250Z");
    private static final Instant LATER = Instant.parse("2024-05-01T14:05:00Z");

    @Test
    void a_delivery_is_read_as_it_was_written_at_every_step() {
        MessageTerms terms = new MessageTerms(
                true,
                Map.of("user.tags", Map.of("$in", List.of("a", 1L))),
                Map.of(),
                AdType.IN_APP,
                new ContactTerms(Channel.PUSH, "T-17", Purpose.SERVICING, Map.of("points", 5L)));
        MessageDelivery begun = MessageDelivery.begun("2024-05-01T14:00:00Z/1 week", terms, BEGUN);
        MessageDelivery read = begun.read(
                Optional.of("plain.CU-2"), Map.of(AudienceBucket.INCLUDED, 2L, AudienceBucket.RESTRICTED, 1L), true);

        for (MessageDelivery each : List.of(
                begun,
                read,
                read.paused(true),
                read.frozen(LATER),
                read.frozen(LATER).dispatched(2),
                read.frozen(LATER).dispatched(2).ended(LATER),
                MessageDelivery.ended("2024-05-01T14:00:00Z", true, Optional.of(SkipReason.OVERLAP), LATER),
                MessageDelivery.ended("2024-05-01T14:00:00Z", false, Optional.empty(), LATER)
                        .afterBegin())) {
            assertThat(MessageDeliveryJson.read(MessageDeliveryJson.document(each)))
                    .isEqualTo(each);
        }
    }

    @Test
    void a_document_without_its_buckets_is_broken() {
        assertThatThrownBy(() -> MessageDeliveryJson.read(Document.of("{\"schedule\":\"x\"}")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("stored message delivery: buckets is missing or unreadable, restore the document");
    }
}
