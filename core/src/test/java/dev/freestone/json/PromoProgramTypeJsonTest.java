package dev.freestone.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.promo.PromoTypeTimestamps;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PromoProgramTypeJsonTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T09:28:03Z");
    private static final PromoProgramType FULL = new PromoProgramType(
            PromoProgramTypeId.of("PT-1A2B-C3D4"),
            CompanyId.DEFAULT,
            PromoType.SAME_AS_CASH,
            Optional.of(ExternalId.of("sac-90")),
            PromoTypeStatus.DEPRECATED,
            "90 days same as cash",
            Optional.of("No interest when paid in full"),
            Optional.of(Map.of("team", "a")),
            new PromoTypeTimestamps(
                    WED_2024_05_01,
                    Optional.of(WED_2024_05_01.plusSeconds(2)),
                    Optional.of(WED_2024_05_01.plusSeconds(1)),
                    Optional.of(WED_2024_05_01.plusSeconds(2))));

    @Test
    void the_wire_form_has_every_attribute_and_its_times_in_one_object() {
        assertThat(PromoProgramTypeJson.write(FULL))
                .isEqualTo("{\"id\":\"PT-1A2B-C3D4\",\"companyId\":\"default\",\"promoType\":\"sameAsCash\","
                        + "\"externalId\":\"sac-90\",\"status\":\"deprecated\","
                        + "\"displayName\":\"90 days same as cash\","
                        + "\"description\":\"No interest when paid in full\",\"metaData\":{\"team\":\"a\"},"
                        + "\"timestamps\":{\"createdAt\":\"2024-05-01T09:28:03Z\","
                        + "\"updatedAt\":\"2024-05-01T09:28:05Z\",\"activatedAt\":\"2024-05-01T09:28:04Z\","
                        + "\"deprecatedAt\":\"2024-05-01T09:28:05Z\"}}");
    }

    @Test
    void what_is_absent_is_written_as_null() {
        assertThat(PromoProgramTypeJson.write(bare(PromoTypeStatus.DRAFT)))
                .isEqualTo("{\"id\":\"PT-1A2B-C3D4\",\"companyId\":\"default\",\"promoType\":\"sameAsCash\","
                        + "\"externalId\":null,\"status\":\"draft\",\"displayName\":\"x\",\"description\":null,"
                        + "\"metaData\":null,\"timestamps\":{\"createdAt\":\"2024-05-01T09:28:03Z\","
                        + "\"updatedAt\":null,\"activatedAt\":null,\"deprecatedAt\":null}}");
    }

    @Test
    void a_document_is_read_back_as_it_was() {
        for (PromoTypeStatus status : PromoTypeStatus.values()) {
            PromoProgramType type = bare(status);
            assertThat(PromoProgramTypeJson.read(PromoProgramTypeJson.document(type)))
                    .isEqualTo(type);
        }
        assertThat(PromoProgramTypeJson.read(PromoProgramTypeJson.document(FULL)))
                .isEqualTo(FULL);
    }

    @Test
    void a_broken_document_is_refused_by_the_name_of_its_member() {
        String json = PromoProgramTypeJson.write(FULL);
        for (String[] broken : Arrays.asList(
                new String[] {"\"sameAsCash\"", "\"SameAsCash\"", "promoType"},
                new String[] {"\"deprecated\"", "\"retired\"", "status"},
                new String[] {"\"90 days same as cash\"", "null", "displayName"},
                new String[] {"\"timestamps\":", "\"times\":", "timestamps"},
                new String[] {"\"2024-05-01T09:28:03Z\"", "null", "createdAt"})) {
            Document document = Document.of(json.replace(broken[0], broken[1]));
            assertThatThrownBy(() -> PromoProgramTypeJson.read(document))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("stored promo program type: " + broken[2] + " is missing or unreadable");
        }
    }

    private static PromoProgramType bare(PromoTypeStatus status) {
        return new PromoProgramType(
                FULL.id(),
                FULL.companyId(),
                PromoType.SAME_AS_CASH,
                Optional.empty(),
                status,
                "x",
                Optional.empty(),
                Optional.empty(),
                PromoTypeTimestamps.created(PromoTypeStatus.DRAFT, WED_2024_05_01));
    }
}
