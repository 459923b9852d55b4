package dev.freestone.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Lease;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.AudienceKey;
import dev.freestone.model.engagement.AudienceStatus;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.spi.AudienceRow;
import dev.freestone.spi.WriteResult;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Deliveries of scheduled messages and whom they reach. Source: docs/spec/engagement-campaigns.md 5.2. */
abstract class AudienceRules extends UserOfferRules {
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final AdUnitId UNIT = AdUnitId.of(70);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00.000001Z");
    private static final Duration MINUTE = Duration.ofSeconds(60);
    private static final Document PEOPLE = Document.of("[1]");

    @Test
    void keeps_every_column_of_a_delivery() {
        AudienceRow full = new AudienceRow(
                new AudienceKey(HERE, AdUnitId.of(Long.MAX_VALUE), Instant.parse("9999-12-31T23:59:59.999999Z")),
                EngagementCampaignId.of(Long.MAX_VALUE),
                AudienceStatus.FROZEN,
                new Lease(Optional.of(NodeId.of("n".repeat(99) + "é")), LATER, Long.MAX_VALUE),
                1,
                Document.of(LARGE_JSON));

        assertThat(insert(full)).isEqualTo(WriteResult.SAVED);

        assertThat(find(full.key()).equals(Optional.of(full))).isTrue();
        assertThat(reopened().<Optional<AudienceRow>>write(tx -> tx.audiences().find(full.key())))
                .isPresent();
        for (AudienceStatus status : AudienceStatus.values()) {
            AudienceRow row = with(
                    row(NOON.plusSeconds(
                            status.code().length() * 100L + status.code().charAt(0))),
                    status);
            insert(row);
            assertThat(find(row.key())).as("%s", status).contains(row);
        }
    }

    @Test
    void a_message_has_one_delivery_of_an_instant() {
        AudienceRow first = row(NOON);
        insert(first);

        List<WriteResult> results = write(tx -> List.of(
                tx.audiences().insert(with(first, AudienceStatus.DONE)),
                tx.audiences().insert(row(NOON.plusNanos(1_000))),
                tx.audiences().insert(row(HERE, AdUnitId.of(71), NOON)),
                tx.audiences().insert(row(ELSEWHERE, UNIT, NOON)),
                tx.audiences().insert(first)));

        assertThat(results)
                .containsExactly(
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.CONFLICT);
        assertThat(find(first.key())).contains(first);
        assertThat(find(key(ELSEWHERE, AdUnitId.of(71), NOON))).isEmpty();
    }

    @Test
    void exactly_one_of_16_plans_a_delivery() {
        List<WriteResult> told = Together.race(number -> insert(holding(row(NOON), "{\"by\":" + number + "}")));

        assertThat(Collections.frequency(told, WriteResult.SAVED)).isEqualTo(1);
        assertThat(find(row(NOON).key()).map(AudienceRow::document))
                .contains(Document.of("{\"by\":" + told.indexOf(WriteResult.SAVED) + "}"));
    }

    @Test
    void a_delivery_is_replaced_with_its_lease_at_the_version_that_is_stored() {
        insert(row(NOON));
        AudienceRow changed = holding(with(leased(row(NOON), NODE_1, 3), AudienceStatus.BUILDING), "{\"done\":1}");

        assertThat(update(changed, 2)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(changed, 1)).isEqualTo(WriteResult.SAVED);
        assertThat(update(changed, 1)).isEqualTo(WriteResult.CONFLICT);
        assertThat(update(row(NOON.plusSeconds(1)), 1)).isEqualTo(WriteResult.MISSING);
        assertThat(update(row(ELSEWHERE, UNIT, NOON), 1)).isEqualTo(WriteResult.MISSING);

        assertThat(find(changed.key())).contains(at(changed, 2));
    }

    @Test
    void a_live_lease_of_a_delivery_is_lengthened_and_keeps_the_version() {
        insert(row(NOON));
        AudienceRow taken = leased(row(NOON), NODE_1, 1);
        update(taken, 1);
        Instant until = taken.lease().until().plusSeconds(30);

        assertThat(renew(taken.key(), new Lease(Optional.of(NODE_1), until, 1))).isEqualTo(WriteResult.SAVED);

        assertThat(find(taken.key()))
                .contains(new AudienceRow(
                        taken.key(),
                        CAMPAIGN,
                        taken.status(),
                        new Lease(Optional.of(NODE_1), until, 1),
                        2,
                        taken.document()));
        assertThat(renew(taken.key(), new Lease(Optional.of(NODE_1), until, 2))).isEqualTo(WriteResult.CONFLICT);
        assertThat(renew(row(NOON.plusSeconds(1)).key(), taken.lease())).isEqualTo(WriteResult.MISSING);
    }

    @Test
    void a_lease_of_a_delivery_that_has_ended_is_never_revived() {
        insert(row(NOON));
        AudienceRow taken = leased(row(NOON), NODE_1, 1);
        update(taken, 1);
        if (storage().leasesExpire()) {
            advance(MINUTE.plusSeconds(1));
        } else {
            storage().endLeases(NODE_1);
        }

        assertThat(renew(taken.key(), new Lease(Optional.of(NODE_1), now().plus(MINUTE), 1)))
                .isEqualTo(WriteResult.CONFLICT);
        assertThat(find(taken.key()).orElseThrow().lease().isLive(now())).isFalse();
    }

    @Test
    void a_node_that_ends_gives_back_its_deliveries_and_no_others() {
        AudienceRow own = leased(row(NOON), NODE_1, 4);
        AudienceRow other = leased(row(NOON.plusSeconds(1)), NODE_2, 5);
        insert(own);
        insert(other);

        storage().endLeases(NODE_1);

        assertThat(find(own.key()).orElseThrow().lease()).isEqualTo(new Lease(Optional.empty(), Instant.EPOCH, 4));
        assertThat(find(own.key()).orElseThrow().version()).isEqualTo(2);
        assertThat(find(other.key())).contains(other);
    }

    @Test
    void tells_the_latest_delivery_of_a_message() {
        insert(row(NOON));
        insert(row(NOON.plusSeconds(2)));
        insert(row(NOON.plusSeconds(1)));
        insert(row(HERE, AdUnitId.of(71), NOON.plusSeconds(9)));
        insert(row(ELSEWHERE, UNIT, NOON.plusSeconds(9)));

        assertThat(latest(Optional.empty())).contains(NOON.plusSeconds(2));
        assertThat(latest(Optional.of(NOON.plusSeconds(2)))).contains(NOON.plusSeconds(1));
        assertThat(latest(Optional.of(NOON.plusNanos(1_000)))).contains(NOON);
        assertThat(latest(Optional.of(NOON))).isEmpty();
        assertThat(one(tx -> tx.audiences().latest(HERE, AdUnitId.of(69), Optional.empty())))
                .isEmpty();
    }

    @Test
    void tells_the_deliveries_of_a_campaign_the_latest_first() {
        AudienceRow first = row(NOON);
        AudienceRow second = row(HERE, AdUnitId.of(69), NOON.plusSeconds(1));
        AudienceRow third = row(NOON.plusSeconds(1));
        AudienceRow fourth = row(NOON.plusSeconds(2));
        List.of(third, first, fourth, second).forEach(this::insert);
        insert(of(row(NOON.plusSeconds(3)), EngagementCampaignId.of(8)));
        insert(row(ELSEWHERE, UNIT, NOON));

        assertThat(ofCampaign(9)).containsExactly(fourth, second, third, first);
        assertThat(ofCampaign(3)).containsExactly(fourth, second, third);
        update(with(fourth, AudienceStatus.DONE), 1);
        assertThat(ofCampaign(1)).containsExactly(at(with(fourth, AudienceStatus.DONE), 2));
    }

    @Test
    void keeps_whom_a_delivery_reaches_in_numbered_chunks_until_they_are_forgotten() {
        AudienceKey key = row(NOON).key();
        AudienceKey other = row(NOON.plusSeconds(1)).key();
        Document large = Document.of(LARGE_JSON);

        List<WriteResult> results = write(tx -> List.of(
                tx.audiences().addChunk(key, 0, large),
                tx.audiences().addChunk(key, 1, PEOPLE),
                tx.audiences().addChunk(key, 0, PEOPLE),
                tx.audiences().addChunk(key, Integer.MAX_VALUE, PEOPLE),
                tx.audiences().addChunk(other, 0, PEOPLE)));
        assertThat(results)
                .containsExactly(
                        WriteResult.SAVED,
                        WriteResult.SAVED,
                        WriteResult.CONFLICT,
                        WriteResult.SAVED,
                        WriteResult.SAVED);
        assertThat(chunk(key, 0).equals(Optional.of(large))).isTrue();
        assertThat(chunk(key, 1)).contains(PEOPLE);
        assertThat(chunk(key, 2)).isEmpty();
        assertThat(chunk(key(ELSEWHERE, UNIT, NOON), 0)).isEmpty();

        write(tx -> {
            tx.audiences().removeChunks(key);
            return true;
        });
        assertThat(chunk(key, 0)).isEmpty();
        assertThat(chunk(key, Integer.MAX_VALUE)).isEmpty();
        assertThat(chunk(other, 0)).contains(PEOPLE);
    }

    @Test
    void a_transaction_that_failed_plans_and_forgets_nothing() {
        AudienceRow row = row(NOON);
        insert(row);
        write(tx -> tx.audiences().addChunk(row.key(), 0, PEOPLE));

        Throwable thrown = catchThrowable(() -> write(tx -> {
            tx.audiences().update(with(row, AudienceStatus.DONE), 1);
            tx.audiences().insert(row(NOON.plusSeconds(1)));
            tx.audiences().addChunk(row.key(), 1, PEOPLE);
            tx.audiences().removeChunks(row.key());
            throw new IllegalStateException("on purpose");
        }));

        assertThat(thrown).hasMessage("on purpose");
        assertThat(ofCampaign(9)).containsExactly(row);
        assertThat(chunk(row.key(), 0)).contains(PEOPLE);
        assertThat(chunk(row.key(), 1)).isEmpty();
    }

    private static AudienceKey key(CompanyId company, AdUnitId unit, Instant instant) {
        return new AudienceKey(company, unit, instant);
    }

    private static AudienceRow row(Instant instant) {
        return row(HERE, UNIT, instant);
    }

    private static AudienceRow row(CompanyId company, AdUnitId unit, Instant instant) {
        return new AudienceRow(
                key(company, unit, instant), CAMPAIGN, AudienceStatus.PENDING, Lease.NONE, 1, Document.of("{}"));
    }

    private AudienceRow leased(AudienceRow row, NodeId owner, long fence) {
        Lease lease = new Lease(Optional.of(owner), now().plus(MINUTE), fence);
        return new AudienceRow(row.key(), row.campaign(), row.status(), lease, row.version(), row.document());
    }

    private static AudienceRow with(AudienceRow row, AudienceStatus status) {
        return new AudienceRow(row.key(), row.campaign(), status, row.lease(), row.version(), row.document());
    }

    private static AudienceRow of(AudienceRow row, EngagementCampaignId campaign) {
        return new AudienceRow(row.key(), campaign, row.status(), row.lease(), row.version(), row.document());
    }

    private static AudienceRow holding(AudienceRow row, String json) {
        return new AudienceRow(row.key(), row.campaign(), row.status(), row.lease(), row.version(), Document.of(json));
    }

    private static AudienceRow at(AudienceRow row, long version) {
        return new AudienceRow(row.key(), row.campaign(), row.status(), row.lease(), version, row.document());
    }

    private WriteResult insert(AudienceRow row) {
        return result(tx -> tx.audiences().insert(row));
    }

    private WriteResult update(AudienceRow row, long expectedVersion) {
        return result(tx -> tx.audiences().update(row, expectedVersion));
    }

    private WriteResult renew(AudienceKey key, Lease lease) {
        return result(tx -> tx.audiences().renew(key, lease));
    }

    private Optional<AudienceRow> find(AudienceKey key) {
        return one(tx -> tx.audiences().find(key));
    }

    private Optional<Instant> latest(Optional<Instant> before) {
        return one(tx -> tx.audiences().latest(HERE, UNIT, before))
                .map(row -> row.key().instant());
    }

    private List<AudienceRow> ofCampaign(int limit) {
        return list(tx -> tx.audiences().ofCampaign(HERE, CAMPAIGN, limit));
    }

    private Optional<Document> chunk(AudienceKey key, int number) {
        return one(tx -> tx.audiences().chunk(key, number));
    }
}
