package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignChange;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.Campaigns;
import dev.freestone.engine.Change;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.RunRequest;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JoinedTransaction;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.spi.IdSource;
import dev.freestone.testkit.SequentialIdSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Everything that a caller can do, inside a transaction of the host that is rolled back in the end. */
class HostRollBackTest {
    @ParameterizedTest
    @EnumSource
    void a_roll_back_after_a_failure_of_any_statement_leaves_neither_row_nor_file(StorageHouse house)
            throws SQLException {
        DataSource database = house.open();
        JdbcStorage storage = JdbcStorage.over(database);
        Freestone freestone = freestone(storage);
        int statement = 1;
        boolean failed = true;
        while (failed) {
            try (Connection host = begin(database)) {
                JoinedTransaction joined = storage.joining(FailingConnection.over(host, statement));
                try (joined) {
                    failed = catchThrowable(() -> everything(freestone)) != null;
                }
                host.rollback();
            }
            assertThat(StorageHouse.cells(database))
                    .as("statement %d failed", statement)
                    .isEmpty();
            statement++;
        }
        assertThat(statement).isGreaterThan(30);
    }

    @ParameterizedTest
    @EnumSource
    void the_same_is_kept_whole_when_the_host_commits(StorageHouse house) throws SQLException {
        DataSource database = house.open();
        JdbcStorage storage = JdbcStorage.over(database);
        Freestone freestone = freestone(storage);
        CampaignRun run;
        try (Connection host = begin(database)) {
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                run = everything(freestone);
            }
            assertThat(freestone.tick().done()).isZero();
            host.commit();
        }

        freestone.tick();

        CampaignRun ended = freestone.campaigns().getRun(run.id());
        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(ended.totals().rowCount()).hasValue(2);
        assertThat(freestone.campaigns().explain(run.id()))
                .extracting(entry -> entry.row().orElse(""))
                .containsExactly("T1", "T12a", "T12b", "T13", "T3", "T5");
    }

    private static CampaignRun everything(Freestone freestone) {
        Campaigns campaigns = freestone.campaigns();
        ContactExporter exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        Campaign deleted =
                campaigns.create(CampaignDraft.builder().externalId("old").build());
        campaigns.delete(deleted.id().value());
        Campaign campaign = campaigns.create(CampaignDraft.builder()
                .externalId("old")
                .contactExporterId(exporter.id())
                .build());
        campaigns.update(
                campaign.id().value(),
                CampaignChange.builder().schedule(Change.set("P P * * mon-fri")).build());
        CampaignRun run = campaigns.run(
                campaign.id().value(), RunRequest.override(List.of(List.of("id"), List.of(1L), List.of(2L))));
        campaigns.pause(run.id());
        campaigns.resume(run.id());
        return run;
    }

    private static Freestone freestone(JdbcStorage storage) {
        IdSource ids = new SequentialIdSource();
        return Freestone.builder()
                .storage(storage)
                .runFiles(storage.runFiles())
                .plainStorage()
                .people(InMemoryPersonDirectory.of())
                .ids(ids)
                .build();
    }

    private static Connection begin(DataSource database) throws SQLException {
        Connection connection = database.getConnection();
        connection.setAutoCommit(false);
        return connection;
    }
}
