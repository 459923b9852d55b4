package dev.freestone.engine.engagement;

import static dev.freestone.engine.engagement.BehaviorSamples.ANNA;
import static dev.freestone.engine.engagement.BehaviorSamples.both;
import static dev.freestone.engine.engagement.BehaviorSamples.campaign;
import static dev.freestone.engine.engagement.BehaviorSamples.count;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.engagement.BehaviorAuditReport;
import dev.freestone.engagement.BehaviorDifference;
import dev.freestone.engagement.BehaviorDifference.Kind;
import dev.freestone.engagement.FoldText;
import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engine.parts.Caller;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.engagement.AchievementId;
import dev.freestone.model.engagement.Customer;
import dev.freestone.model.engagement.CustomerRef;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.OutcomeRow;
import dev.freestone.testkit.Fact;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BehaviorAuditsTest {
    private static final CustomerRef REF = CustomerRef.user("CU-1");

    private final FoldingHouse house = new FoldingHouse(campaign(1, count(1, "buy", 2, 0), both(2, "buy", "visit")));
    private final BehaviorAudits audits = audits();

    private BehaviorAudits audits() {
        house.storage.write(tx ->
                tx.engagementCampaigns().insert(EngagementRows.row(house.campaign, "1".repeat(64), Optional.empty())));
        EngineParts parts = EngagementParts.of(
                house.storage,
                () -> house.now,
                InMemoryCustomerDirectory.of(Customer.of(PersonId.of("CU-1"), Map.of())));
        return new BehaviorAudits(
                parts,
                EngagementParts.ledger(parts),
                Caller.host(CompanyId.DEFAULT),
                (tx, call, raised) ->
                        assertThat(raised).as("no outcome raises events").isEmpty());
    }

    @Test
    @Fact("BEH-56")
    void a_repair_of_what_is_right_changes_nothing() {
        house.post("buy", "2024-01-25T10:00:00Z").post("visit", "2024-01-26T10:00:00Z");

        BehaviorAuditReport report = audits.repair(REF, "permalink-1");

        assertThat(report.isClean()).isTrue();
        assertThat(report.repaired()).isFalse();
        assertThat(report.fromBeginning()).isTrue();
        assertThat(journal()).isEmpty();
    }

    @Test
    @Fact("BEH-56")
    void a_damaged_state_is_repaired_and_nothing_is_emitted_twice() {
        house.post("buy", "2024-01-25T10:00:00Z").post("visit", "2024-01-26T10:00:00Z");
        String right = FoldText.of(house.fold(2).head().state());
        List<OutcomeRow> before = outcomes();
        house.destroy(2);

        assertThat(audits.verify(REF, "1").differences()).containsExactly(difference(2, Kind.UNREADABLE));
        BehaviorAuditReport report = audits.repair(REF, "1");

        assertThat(report.differences()).containsExactly(difference(2, Kind.UNREADABLE));
        assertThat(report.repaired()).isTrue();
        assertThat(report.emitted()).isEmpty();
        assertThat(FoldText.of(house.fold(2).head().state())).isEqualTo(right);
        assertThat(outcomes()).isEqualTo(before);
        assertThat(audits.verify(REF, "1").isClean()).isTrue();
    }

    @Test
    void outcomes_that_are_missing_are_emitted_once() {
        house.unfolded("buy", "2024-01-25T10:00:00Z").unfolded("buy", "2024-01-26T10:00:00Z");

        assertThat(audits.verify(REF, "1").emitted()).isEmpty();
        BehaviorAuditReport report = audits.repair(REF, "1");

        assertThat(report.emitted())
                .filteredOn(OutcomeResult::isGranted)
                .extracting(each -> each.behavior() + ":" + each.ordinal() + ":"
                        + each.amount().orElse(0))
                .containsExactly("2:1:5", "1:1:10");
        assertThat(audits.repair(REF, "1").isClean()).isTrue();
        assertThat(outcomes()).hasSize(2);
    }

    @Test
    void the_journal_names_behaviors_and_codes_but_not_the_customer() {
        house.post("buy", "2024-01-25T10:00:00Z").destroy(1);

        audits.repair(REF, "1");

        assertThat(journal()).singleElement().satisfies(each -> {
            assertThat(each.entry().event()).isEqualTo("repaired");
            assertThat(each.entry().body().json())
                    .contains("1:unreadable", "\"campaign\":\"1\"")
                    .doesNotContain("CU-1");
        });
    }

    @Test
    void nobody_and_nothing_is_told() {
        assertThatThrownBy(() -> audits.verify(CustomerRef.user("CU-9"), "1"))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.USER_NOT_FOUND));
        assertThatThrownBy(() -> audits.verify(REF, "9"))
                .isInstanceOfSatisfying(
                        FreestoneException.class,
                        failed -> assertThat(failed.code()).isEqualTo(ErrorCode.NOT_FOUND));
    }

    private List<OutcomeRow> outcomes() {
        return house.storage.read(tx -> tx.behaviors().outcomes(ANNA, house.campaign.id()));
    }

    private List<JournalRecord> journal() {
        return house.storage.read(tx -> tx.journal()
                .page(CompanyId.DEFAULT, "customer_behaviors", ANNA.person().value(), 0, 10));
    }

    private static BehaviorDifference difference(long behavior, Kind kind) {
        return new BehaviorDifference(AchievementId.of(behavior), kind);
    }
}
