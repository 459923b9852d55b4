package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.error.ErrorCode;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.jdbc.JoinedTransaction;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.campaign.RunStatus;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that this node works on is canceled inside a transaction of the host. */
class HostCancelTest {
    @ParameterizedTest
    @EnumSource
    void a_cancel_that_is_rolled_back_lets_the_run_go_on(StorageHouse house) {
        CampaignRun ended = runCanceledMeanwhile(house.open(), Connection::rollback);

        assertThat(ended.status()).isEqualTo(RunStatus.SUCCESS);
    }

    @ParameterizedTest
    @EnumSource
    void a_cancel_that_is_committed_ends_the_run(StorageHouse house) {
        CampaignRun ended = runCanceledMeanwhile(house.open(), Connection::commit);

        assertThat(ended.status()).isEqualTo(RunStatus.FAILED);
        assertThat(ended.failure())
                .hasValueSatisfying(failure -> assertThat(failure.code()).isEqualTo(ErrorCode.RUN_CANCELED));
    }

    /** How the host ends its transaction. */
    private interface End {
        void of(Connection host) throws SQLException;
    }

    private static CampaignRun runCanceledMeanwhile(DataSource database, End end) {
        JdbcStorage storage = JdbcStorage.over(database);
        AtomicReference<RunId> running = new AtomicReference<>();
        AtomicReference<Freestone> engine = new AtomicReference<>();
        Freestone freestone = Freestone.builder()
                .storage(storage)
                .plainStorage()
                .people(InMemoryPersonDirectory.of())
                .querySource("people", InMemoryQuerySource.of(List.of("id"), () -> {
                    cancel(storage, database, engine.get(), running.get(), end);
                    return Stream.of(List.of(1L), List.of(2L));
                }))
                .build();
        engine.set(freestone);
        var exporter = freestone
                .contactExporters()
                .create(ContactExporterDraft.builder().column("person.id").build());
        Campaign campaign = freestone
                .campaigns()
                .create(CampaignDraft.builder()
                        .redashQueryUrl("query:people")
                        .contactExporterId(exporter.id())
                        .build());
        running.set(freestone.campaigns().run(campaign.id()).id());

        freestone.tick();

        return freestone.campaigns().getRun(running.get());
    }

    private static void cancel(JdbcStorage storage, DataSource database, Freestone freestone, RunId run, End end) {
        try (Connection host = database.getConnection()) {
            host.setAutoCommit(false);
            JoinedTransaction joined = storage.joining(host);
            try (joined) {
                freestone.campaigns().cancel(run);
            }
            end.of(host);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
