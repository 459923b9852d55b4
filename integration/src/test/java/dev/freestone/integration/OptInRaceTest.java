package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignLife;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.LineItem;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.json.EngagementCampaignJson;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.CapacityKey;
import dev.freestone.model.engagement.CapacityKind;
import dev.freestone.model.engagement.EngagementCampaignId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.spi.CapacityCount;
import dev.freestone.spi.EngagementCampaignRow;
import dev.freestone.spi.Tx;
import dev.freestone.testkit.Fact;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Processes that opt customers in to one campaign over one PostgreSQL. */
class OptInRaceTest {
    private static final int PROCESSES = 4;
    private static final int EACH = 2_500;
    private static final long PLACES = 1_000;
    private static final String PERMALINK = "spring";

    private final PGSimpleDataSource database = (PGSimpleDataSource) StorageHouse.POSTGRESQL.open();
    private final List<Process> nodes = new ArrayList<>();

    @AfterEach
    void end() {
        nodes.forEach(Process::destroyForcibly);
    }

    @Test
    @Fact("ENG-44")
    void of_10_000_opt_ins_in_four_processes_exactly_as_many_succeed_as_there_are_places() throws IOException {
        JdbcStorage storage = JdbcStorage.over(database);
        EngagementCampaignId campaign = storage.write(OptInRaceTest::campaign);
        List<BufferedReader> told = new ArrayList<>();
        for (int i = 0; i < PROCESSES; i++) {
            nodes.add(start("node-" + i));
            told.add(nodes.get(i).inputReader(StandardCharsets.UTF_8));
        }
        for (BufferedReader each : told) {
            assertThat(each.readLine()).isEqualTo(OptInNode.READY);
        }

        for (Process node : nodes) {
            node.outputWriter(StandardCharsets.UTF_8).append("go\n").flush();
        }
        long won = 0;
        for (BufferedReader each : told) {
            won += Long.parseLong(each.readLine());
        }

        assertThat(won).isEqualTo(PLACES);
        CapacityKey key = new CapacityKey(CompanyId.DEFAULT, CapacityKind.OPT_IN, campaign.value());
        Map<CapacityKey, CapacityCount> counts =
                storage.read(tx -> tx.capacities().counts(Set.of(key)));
        assertThat(counts).containsExactly(Map.entry(key, new CapacityCount(PLACES, 0)));
    }

    private Process start(String name) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx96m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        OptInNode.class.getName(),
                        name,
                        database.getUrl(),
                        PERMALINK,
                        Integer.toString(EACH))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** A live campaign of everyone, whose opt-in is open. */
    private static EngagementCampaignId campaign(Tx tx) {
        long number = tx.engagementCampaigns().nextId(CompanyId.DEFAULT, EngagementKind.CAMPAIGN, Optional.empty());
        EngagementCampaignId id = EngagementCampaignId.of(number);
        Instant now = tx.now().truncatedTo(ChronoUnit.SECONDS);
        CampaignTerms terms = new CampaignTerms(
                "Spring",
                PERMALINK,
                EngagementStatus.LIVE,
                now.minus(Duration.ofDays(1)),
                now.plus(Duration.ofDays(1)),
                CampaignKind.PROMOTION,
                new OptInTerms(true, Optional.empty(), Optional.empty(), OptionalLong.of(PLACES)),
                Optional.empty(),
                Optional.empty(),
                CampaignExtras.NONE);
        CampaignParts parts = new CampaignParts(
                new AdBundle(AdBundleId.of(1), Map.of(), Optional.empty(), Optional.empty()),
                List.of(new LineItem(LineItemId.of(1), "default")),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        EngagementCampaign campaign = new EngagementCampaign(
                id, CompanyId.DEFAULT, terms, parts, new CampaignLife(now, Optional.of(now), List.of()));
        tx.engagementCampaigns()
                .insert(new EngagementCampaignRow(
                        id,
                        CompanyId.DEFAULT,
                        "0".repeat(64),
                        PERMALINK,
                        EngagementStatus.LIVE,
                        terms.startsAt(),
                        terms.endsAt(),
                        now,
                        Optional.empty(),
                        1,
                        EngagementCampaignJson.document(campaign)));
        return id;
    }
}
