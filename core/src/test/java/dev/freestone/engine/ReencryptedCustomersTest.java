package dev.freestone.engine;

import static dev.freestone.engine.EventHouse.ANNA;
import static dev.freestone.engine.EventHouse.BERT;
import static dev.freestone.engine.ObjectHouse.refused;
import static dev.freestone.engine.SampleBehavior.count;
import static dev.freestone.engine.SampleBehavior.unique;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.BehaviorStore;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is kept of customers is sealed anew, so that the old key can go. Source: docs/spec/conventions.md 10. */
class ReencryptedCustomersTest {
    private static final DataKey NEXT = CaseHouse.key("2026", 2);
    private static final KeySource ROTATED = KeySource.of(NEXT, CaseHouse.KEY);
    private static final KeySource WITHOUT_THE_OLD = new KeptForHashing(NEXT, CaseHouse.KEY);

    private final EventHouse house = new EventHouse();

    ReencryptedCustomersTest() {
        house.under(KeySource.of(CaseHouse.KEY));
    }

    @Test
    void progress_events_duplicates_and_audit_work_when_the_old_key_was_taken_away() {
        EngagementCampaign campaign = house.campaign(
                count(7, "visit").total(2).points(10).made(),
                unique(8, "visit", "store", 3).made());
        EventAnswer first = visit("A-1", "S1");
        visit("A-2", "S2");
        visit("A-3", "S2");

        assertThat(reencrypted(ROTATED)).isPositive();
        house.under(WITHOUT_THE_OLD);

        EventAnswer again = visit("A-1", "S1");
        assertThat(again.duplicate()).isTrue();
        assertThat(again.changes()).isEqualTo(first.changes());
        assertThat(house.cell(campaign, 7)).isEqualTo("1/2 · 1");
        assertThat(house.cell(campaign, 8)).isEqualTo("2/3 · 0");
        assertThat(house.differences(campaign)).isEmpty();
        visit("A-4", "S3");
        assertThat(house.cell(campaign, 7)).isEqualTo("0/2 · 2");
        assertThat(house.cell(campaign, 8)).isEqualTo("0/3 · 1");
        assertThat(house.points()).isEqualTo(20);
        assertThat(house.differences(campaign)).isEmpty();
        assertThat(sealed()).allMatch(text -> text.contains("fs1.2026."));
    }

    @Test
    void each_document_is_moved_once_however_many_there_are_of_a_customer() {
        house.campaign(count(7, "visit").total(500).made());
        for (int i = 0; i < 405; i++) {
            house.post("visit");
        }
        house.post(BERT, EventHouse.request("visit", event -> {}));

        assertThat(reencrypted(ROTATED)).isEqualTo(406 + 2);
        assertThat(reencrypted(ROTATED)).isZero();

        assertThat(house.stored())
                .hasSize(405)
                .allMatch(row -> row.document().json().contains("fs1.2026."));
    }

    @Test
    void what_was_stored_under_the_new_key_already_stays_as_it_is() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").total(9).made());
        house.post("visit");
        house.under(ROTATED);
        house.post("visit");
        String written = house.stored().get(1).document().json();

        // The first event alone: the progress was sealed anew with the second.
        assertThat(reencrypted(ROTATED)).isEqualTo(1);

        assertThat(house.stored().get(1).document().json()).isEqualTo(written);
        assertThat(house.cell(campaign, 7)).isEqualTo("2/9 · 0");
    }

    @Test
    void documents_whose_key_is_gone_do_not_stop_the_others_and_are_counted_with_their_keys() {
        house.campaign(count(7, "visit").total(9).made());
        DataKey lost = CaseHouse.key("2024", 3);
        house.under(new KeptForHashing(lost, CaseHouse.KEY));
        house.post("visit");
        house.post("visit");
        house.under(KeySource.of(CaseHouse.KEY));
        house.post(BERT, EventHouse.request("visit", event -> {}));

        FreestoneException refused = refused(ErrorCode.SECRET_KEY_MISSING, () -> reencrypted(ROTATED));

        assertThat(refused.details()).isEqualTo(Map.of("count", "3", "changed", "2", "keys", "2024"));
        assertThat(refused.getMessage()).contains("2024").doesNotContain("visit", "CU-");
        assertThat(reencrypted(KeySource.of(NEXT, lost, CaseHouse.KEY))).isEqualTo(3);
    }

    @Test
    void an_event_that_waits_is_evaluated_when_the_old_key_was_taken_away() {
        EngagementCampaign campaign = house.campaign(count(7, "visit").total(2).made());
        house.events.post(
                ANNA, EventRequest.builder().async(true).event("visit").build());
        reencrypted(ROTATED);
        Freestone last = house.under(WITHOUT_THE_OLD);

        last.tick();

        assertThat(house.cell(campaign, 7)).isEqualTo("1/2 · 0");
    }

    private EventAnswer visit(String key, String store) {
        return house.post("visit", event -> event.transactionId(key).context("store", store));
    }

    private long reencrypted(KeySource keys) {
        return house.under(keys).company(CompanyId.DEFAULT).reencrypt();
    }

    /** All that is sealed of Anna. */
    private List<String> sealed() {
        var key = house.house.key(EventHouse.customer("CU-1"));
        return house.house.storage.read(tx -> {
            BehaviorStore store = tx.behaviors();
            return Stream.of(
                            store.events(key, 0, 1_000).stream().map(row -> row.document()),
                            store.behaviors(key, Optional.empty(), 1_000).stream()
                                    .map(row -> row.document()),
                            store.outcomes(key, Optional.empty(), 1_000).stream()
                                    .map(row -> row.document()),
                            store.answers(key, 0, 1_000).stream().map(row -> row.document()))
                    .flatMap(documents -> documents.map(document -> document.json()))
                    .toList();
        });
    }
}
