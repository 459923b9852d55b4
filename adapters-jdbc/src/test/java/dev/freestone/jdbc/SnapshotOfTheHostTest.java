package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.KeyedHash;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.EventDisposition;
import dev.freestone.model.engagement.OptInInterval;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.StandingRow;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WriteResult;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a transaction of the host sees of what others committed after its first look, where its database reads snapshots too. */
class SnapshotOfTheHostTest {
    private static final CompanyId HERE = CompanyId.DEFAULT;
    private static final LaneKey ADA = new LaneKey(HERE, KeyedHash.of("k1:7"));
    private static final EngagementCampaignId CAMPAIGN = EngagementCampaignId.of(7);
    private static final Instant NOON = Instant.parse("2026-03-09T12:00:00Z");
    private static final StandingRow OPTED_IN =
            new StandingRow(CAMPAIGN, List.of(new OptInInterval(true, NOON, Optional.empty())));

    @ParameterizedTest
    @EnumSource
    void who_holds_a_customer_sees_the_opt_in_that_was_committed_before(StorageDatabases kind) throws SQLException {
        Map<KeyedHash, StandingRow> seen = seenAfter(
                kind,
                tx -> {
                    tx.customers().saveStanding(ADA, OPTED_IN);
                    return true;
                },
                tx -> {
                    tx.customers().lock(ADA);
                    return tx.customers().standings(HERE, CAMPAIGN, Set.of(ADA.person()));
                });

        assertThat(seen).containsEntry(ADA.person(), OPTED_IN);
    }

    @ParameterizedTest
    @EnumSource
    void who_holds_a_campaign_sees_it_as_it_was_committed_before(StorageDatabases kind) throws SQLException {
        Optional<EngagementCampaignRow> seen = seenAfter(
                kind,
                tx -> tx.engagementCampaigns().insert(campaign()),
                tx -> tx.engagementCampaigns().hold(HERE, CAMPAIGN));

        assertThat(seen).contains(campaign());
    }

    @ParameterizedTest
    @EnumSource
    void who_holds_a_customer_sees_the_events_that_were_committed_before(StorageDatabases kind) throws SQLException {
        EventRow event = event();
        List<Object> seen = seenAfter(
                kind,
                tx -> {
                    tx.customers().lock(ADA);
                    return tx.behaviors().addEvents(ADA, List.of(event));
                },
                tx -> {
                    tx.customers().lock(ADA);
                    return List.of(
                            tx.behaviors().lastSeq(ADA),
                            tx.behaviors().eventsOf(ADA, List.of(event.key().orElseThrow())),
                            tx.behaviors().admitted(ADA, CAMPAIGN, NOON),
                            tx.behaviors().addEvents(ADA, List.of(event)));
                });

        assertThat(seen)
                .containsExactly(1L, Map.of(event.key().orElseThrow(), event), List.of(event), WriteResult.CONFLICT);
    }

    private static EventRow event() {
        return new EventRow(
                1,
                1,
                Optional.of("0".repeat(64)),
                NOON,
                NOON,
                EventDisposition.COUNTED,
                0,
                NOON,
                List.of(CAMPAIGN),
                Document.of("{}"));
    }

    private static <T> T seenAfter(StorageDatabases kind, Function<Tx, Object> meanwhile, Function<Tx, T> look)
            throws SQLException {
        StorageDatabase database = kind.open();
        JdbcStorage storage = JdbcStorage.over(database.dataSource());
        try (Connection host = database.dataSource().getConnection();
                Statement first = host.createStatement()) {
            host.setAutoCommit(false);
            first.execute("SELECT COUNT(*) FROM freestone_opt_in");
            storage.write(meanwhile);
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                return storage.write(look);
            } finally {
                host.rollback();
            }
        }
    }

    private static EngagementCampaignRow campaign() {
        return new EngagementCampaignRow(
                CAMPAIGN,
                HERE,
                "0".repeat(64),
                "spring",
                EngagementStatus.LIVE,
                NOON,
                NOON.plusSeconds(60),
                NOON,
                Optional.empty(),
                1,
                Document.of("{}"));
    }
}
