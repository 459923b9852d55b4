package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseTimes;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CaseJsonTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T09:28:03Z");
    private static final Case FULL = new Case(
            CaseId.of("CS-1A2B-0004"),
            CompanyId.DEFAULT,
            CaseTypeId.of("KT-1A2B-C3D4"),
            Optional.of(ExternalId.of("bk-7")),
            Optional.of("Chapter 13 of the Doe family"),
            List.of(PersonId.of("BO-1"), PersonId.of("BO-2")),
            List.of(LoanId.of("LN-1")),
            new CaseState(CaseStatus.COMPLETED, Optional.of(CaseOutcome.FALSE_POSITIVE), fields()),
            7,
            new CaseTimes(
                    WED_2024_05_01,
                    Optional.of(WED_2024_05_01.plusSeconds(2)),
                    WED_2024_05_01.plusSeconds(1),
                    Optional.of(WED_2024_05_01.plusSeconds(2))));

    private static Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("chapter", "chapter13");
        fields.put("amount", new BigDecimal("1.50"));
        fields.put("count", 13L);
        fields.put("open", false);
        fields.put("court", null);
        return fields;
    }

    @Test
    void the_wire_form_has_every_attribute_in_clear() {
        assertThat(CaseJson.write(FULL))
                .isEqualTo("{\"id\":\"CS-1A2B-0004\",\"companyId\":\"default\",\"caseTypeId\":\"KT-1A2B-C3D4\","
                        + "\"externalId\":\"bk-7\",\"status\":\"completed\",\"outcome\":\"falsePositive\","
                        + "\"name\":\"Chapter 13 of the Doe family\",\"borrowerIds\":[\"BO-1\",\"BO-2\"],"
                        + "\"loanIds\":[\"LN-1\"],\"fields\":{\"chapter\":\"chapter13\",\"amount\":1.50,\"count\":13,"
                        + "\"open\":false,\"court\":null},\"version\":7,"
                        + "\"timestamps\":{\"createdAt\":\"2024-05-01T09:28:03Z\","
                        + "\"updatedAt\":\"2024-05-01T09:28:05Z\",\"statusUpdatedAt\":\"2024-05-01T09:28:04Z\","
                        + "\"deletedAt\":\"2024-05-01T09:28:05Z\"}}");
    }

    @Test
    void a_document_is_read_back_as_it_was_with_the_version_beside_it() {
        for (Case each : List.of(FULL, bare())) {
            assertThat(CaseJson.read(CaseJson.document(each, SecretSeal.plain()), each.version(), SecretSeal.plain()))
                    .isEqualTo(each);
        }
    }

    @Test
    void a_document_names_its_key() {
        assertThat(CaseJson.keyId(CaseJson.document(FULL, SecretSeal.plain()))).isEqualTo("plain");
    }

    @Test
    void a_document_that_is_broken_is_told_without_its_content() {
        String json = CaseJson.document(FULL, SecretSeal.plain()).json();

        assertThatThrownBy(() ->
                        CaseJson.read(Document.of(json.replace("\"completed\"", "\"over\"")), 7, SecretSeal.plain()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("status")
                .hasMessageNotContaining("Doe");
    }

    private static Case bare() {
        return new Case(
                CaseId.of("CS-1A2B-0005"),
                CompanyId.of("CP-2"),
                CaseTypeId.of("KT-1A2B-C3D4"),
                Optional.empty(),
                Optional.empty(),
                List.of(PersonId.of("BO-1")),
                List.of(),
                CaseState.of(CaseStatus.INITIATED),
                1,
                CaseTimes.created(WED_2024_05_01));
    }
}
