package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.Interaction;
import dev.freestone.notification.InteractionStatus;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InteractionJsonTest {
    private static final Instant TRIGGERED = Instant.parse("2025-03-12T14:00:00Z");
    private static final Instant DUE = Instant.parse("2025-03-17T14:00:00Z");

    @Test
    void every_attribute_stands_in_its_place() {
        Interaction denied = new Interaction(
                IntentId.of("IN-1A2B-3C4D"),
                CaseId.of("CS-1A2B-0004"),
                Optional.of(PersonId.of("BO-77")),
                TypeId.of(12),
                2,
                "CS-1A2B-0004:7",
                "email",
                Theme.OPS_SERVICING,
                4711,
                InteractionStatus.FAILED,
                Optional.of(IntentReason.POLICY_DENIED),
                TRIGGERED,
                DUE,
                Optional.empty(),
                Optional.of("core/opt-out"),
                TRIGGERED,
                DUE,
                Optional.of(DUE));

        assertThat(InteractionJson.write(denied))
                .isEqualTo("{\"id\":\"IN-1A2B-3C4D\",\"caseId\":\"CS-1A2B-0004\",\"personId\":\"BO-77\",\"typeId\":12,"
                        + "\"typeVersion\":2,\"triggerEventId\":\"CS-1A2B-0004:7\",\"direction\":\"outbound\","
                        + "\"channel\":\"email\",\"theme\":\"opsServicing\",\"templateId\":4711,\"status\":\"failed\","
                        + "\"statusDetails\":\"policy_denied\",\"triggeredAt\":\"2025-03-12T14:00:00Z\","
                        + "\"dueAt\":\"2025-03-17T14:00:00Z\",\"holdUntil\":null,"
                        + "\"complianceGuardRuleId\":\"core/opt-out\",\"createdAt\":\"2025-03-12T14:00:00Z\","
                        + "\"updatedAt\":\"2025-03-17T14:00:00Z\",\"endedAt\":\"2025-03-17T14:00:00Z\"}");
    }

    @Test
    void nobody_is_named_in_its_text() {
        Interaction scheduled = new Interaction(
                IntentId.of("IN-1A2B-3C4D"),
                CaseId.of("CS-1A2B-0004"),
                Optional.of(PersonId.of("BO-77")),
                TypeId.of(12),
                2,
                "CS-1A2B-0004:7",
                "email",
                Theme.OPS_SERVICING,
                4711,
                InteractionStatus.SCHEDULED,
                Optional.empty(),
                TRIGGERED,
                DUE,
                Optional.empty(),
                Optional.empty(),
                TRIGGERED,
                TRIGGERED,
                Optional.empty());

        assertThat(scheduled).hasToString("Interaction[IN-1A2B-3C4D scheduled]");
        assertThat(InteractionJson.toMap(scheduled))
                .containsEntry("statusDetails", null)
                .containsEntry("endedAt", null);
    }
}
