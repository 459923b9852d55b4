package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.cases.CaseId;
import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.promo.PromoWatch;
import dev.freestone.spi.CaseEventRow;
import dev.freestone.spi.PromoPlace;
import dev.freestone.spi.PromoProgramRow;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.Fact;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What the lists of programs, cases and engagement campaigns read, with few and with many rows. Source: docs/spec/operations.md 6. */
class OverviewBuffersTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final int FEW = 20_000;
    private static final int MANY = 200_000;
    private static final int LIMIT = 25;

    /** Levels that a greater index may have more, in each of several queries. */
    private static final Offset<Long> HEIGHT = Offset.offset(3L);

    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final AchievementId BEHAVIOR = AchievementId.of(7);

    private final StorageDatabase postgres = StorageDatabase.postgres();

    @Test
    @Fact("OPS-36")
    void lists_touch_as_many_buffers_with_ten_times_the_rows() throws SQLException {
        Map<String, Function<Tx, List<?>>> looks = looks();
        fill(FEW);
        Map<String, Long> few = BufferCount.ofEach(postgres, looks);
        fill(MANY);
        Map<String, Long> many = BufferCount.ofEach(postgres, looks);

        few.forEach((look, buffers) ->
                assertThat(many.get(look)).as(look).isPositive().isCloseTo(buffers, HEIGHT));
    }

    private static Map<String, Function<Tx, List<?>>> looks() {
        Map<String, Function<Tx, List<?>>> looks = new LinkedHashMap<>();
        looks.put("programs that end", tx -> tx.promoPrograms().endingFirst(HERE, Optional.empty(), LIMIT));
        looks.put("programs after one", tx -> tx.promoPrograms().endingFirst(HERE, Optional.of(place(tx)), LIMIT));
        looks.put("changes of cases", tx -> tx.caseEvents().latest(HERE, Optional.empty(), LIMIT));
        looks.put("changes after one", tx -> tx.caseEvents().latest(HERE, Optional.of(change(tx)), LIMIT));
        looks.put("campaigns", tx -> tx.engagementCampaigns().newest(HERE, Optional.empty(), LIMIT));
        looks.put(
                "campaigns after one",
                tx -> tx.engagementCampaigns().newest(HERE, Optional.of(EngagementCampaignId.of(9_999)), LIMIT));
        KeyedHash customer = KeyedHash.of("k1:" + FEW / 2);
        looks.put("opt-ins", tx -> tx.customers().optedIn(HERE, CAMPAIGN, Optional.empty(), LIMIT));
        looks.put("opt-ins after one", tx -> tx.customers().optedIn(HERE, CAMPAIGN, Optional.of(customer), LIMIT));
        looks.put("completions", tx -> tx.behaviors().completedBy(HERE, BEHAVIOR, Optional.empty(), LIMIT));
        looks.put(
                "completions after one",
                tx -> tx.behaviors().completedBy(HERE, BEHAVIOR, Optional.of(customer), LIMIT));
        return looks;
    }

    /** As many programs, changes, campaigns and customers of one of these, one in five of another company. */
    private void fill(int rows) {
        postgres.emptied();
        String company = "CASE WHEN i % 5 = 0 THEN 'other' ELSE 'default' END";
        String then = "TIMESTAMP WITH TIME ZONE '2026-03-09 12:00:00Z' + i * INTERVAL '1 second'";
        String each = " FROM generate_series(1, " + rows + ") AS s(i)";
        postgres.execute(
                "INSERT INTO freestone_promo_program (id, company, created_at, loan, promo_type, status, open_type,"
                        + " start_on, end_on, last_day, overdue_from, activated_on, next_check_on, version, document)"
                        + " SELECT 'PP-0000-' || i, " + company + ", " + then + ", 'LN-' || i, 'sameAsCash', 'active',"
                        + " 'sameAsCash', DATE '2026-01-01', DATE '2026-06-01', DATE '2026-06-01' + i * 7 % 365,"
                        + " DATE '2026-01-01', DATE '2026-01-01', DATE '2026-01-01', 1, repeat('x', 500)" + each,
                "INSERT INTO freestone_case_event (company, case_id, event_id, case_type, occurred_at, revision,"
                        + " document) SELECT " + company + ", 'CS-' || i % 1000, 'e-' || i, 'KT-0000-0001', " + then
                        + ", 1, repeat('x', 500)" + each,
                "INSERT INTO freestone_engagement_campaign (id, company, name_key, permalink, status, starts_at,"
                        + " ends_at, created_at, version, document) SELECT i, " + company
                        + ", 'n-' || i, 'p-' || i, 'completed', " + then + ", " + then
                        + " + INTERVAL '1 day', now(), 1, repeat('x', 500)" + each,
                "INSERT INTO freestone_opt_in (company, person, campaign, number, opted_in, from_at) SELECT " + company
                        + ", 'k1:' || i, 7, 0, i % 3 = 0, " + then + each,
                "INSERT INTO freestone_behavior (company, person, behavior, campaign, achieved, version, document)"
                        + " SELECT " + company + ", 'k1:' || i, 7, 7, i % 3, 1, repeat('x', 500)" + each,
                "VACUUM ANALYZE freestone_promo_program, freestone_case_event, freestone_engagement_campaign,"
                        + " freestone_opt_in, freestone_behavior");
    }

    private static PromoPlace place(Tx tx) {
        PromoProgramRow row =
                tx.promoPrograms().find(HERE, AnyId.ofPublic("PP-0000-9999")).orElseThrow();
        return new PromoPlace(row.watch().map(PromoWatch::effectiveEnd).orElseThrow(), row.id());
    }

    private static CaseEventRow change(Tx tx) {
        return tx.caseEvents().find(HERE, CaseId.of("CS-999"), "e-9999").orElseThrow();
    }
}
