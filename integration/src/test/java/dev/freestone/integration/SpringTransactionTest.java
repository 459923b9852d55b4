package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.ContactExporter;
import dev.freestone.engine.CampaignDraft;
import dev.freestone.engine.ContactExporterDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.memory.InMemoryQuerySource;
import dev.freestone.model.campaign.RunStatus;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** A host whose transactions are Spring's. */
class SpringTransactionTest {
    @ParameterizedTest
    @EnumSource
    void what_the_host_and_the_engine_write_is_kept_together(StorageHouse house) {
        Host host = new Host(house);

        CampaignRun run = host.transaction.execute(status -> host.noteAndRun());

        assertThat(host.notes()).isEqualTo(1);
        assertThat(host.freestone.tick().done()).isPositive();
        assertThat(host.freestone.campaigns().getRun(run.id()).status()).isEqualTo(RunStatus.SUCCESS);
    }

    @ParameterizedTest
    @EnumSource
    void what_the_host_and_the_engine_write_is_undone_together(StorageHouse house) {
        Host host = new Host(house);
        long before = StorageHouse.rows(host.database);

        assertThatThrownBy(() -> host.transaction.executeWithoutResult(status -> {
                    host.noteAndRun();
                    throw new IllegalStateException("the host fails");
                }))
                .hasMessage("the host fails");

        assertThat(host.notes()).isZero();
        assertThat(StorageHouse.rows(host.database)).isEqualTo(before);
        assertThat(host.freestone.tick().done()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void nothing_is_worked_on_before_the_commit_of_the_host(StorageHouse house) {
        Host host = new Host(house);

        int doneMeanwhile = host.transaction.execute(status -> {
            host.noteAndRun();
            return CompletableFuture.supplyAsync(() -> host.freestone.tick().done())
                    .join();
        });

        assertThat(doneMeanwhile).isZero();
        assertThat(host.freestone.tick().done()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void an_error_of_the_engine_leaves_the_transaction_of_the_host_usable(StorageHouse house) {
        Host host = new Host(house);

        ErrorCode code = host.transaction.execute(status -> {
            host.noteAndRun();
            try {
                host.freestone.campaigns().run(host.campaign.id());
                throw new AssertionError("a second live run");
            } catch (FreestoneException e) {
                host.note();
                return e.code();
            }
        });

        assertThat(code).isEqualTo(ErrorCode.RUN_IN_PROGRESS);
        assertThat(host.notes()).isEqualTo(2);
        assertThat(host.freestone.tick().done()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void work_is_not_done_inside_a_transaction_of_the_host(StorageHouse house) {
        Host host = new Host(house);

        assertThatThrownBy(() -> host.transaction.execute(status -> host.freestone.tick()))
                .isInstanceOf(IllegalStateException.class);
    }

    private static final class Host {
        final DataSource database;
        final TransactionTemplate transaction;
        final JdbcTemplate jdbc;
        final Freestone freestone;
        final Campaign campaign;

        Host(StorageHouse house) {
            database = house.open();
            transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
            jdbc = new JdbcTemplate(database);
            jdbc.execute("CREATE TABLE loan_note (id BIGINT PRIMARY KEY)");
            freestone = Freestone.builder()
                    .storage(JdbcStorage.over(new TransactionAwareDataSourceProxy(database)))
                    .plainStorage()
                    .querySource("past-due", InMemoryQuerySource.of(List.of("id"), () -> Stream.of(List.of(1L))))
                    .people(InMemoryPersonDirectory.of())
                    .build();
            ContactExporter exporter = freestone
                    .contactExporters()
                    .create(ContactExporterDraft.builder().column("person.id").build());
            campaign = freestone
                    .campaigns()
                    .create(CampaignDraft.builder()
                            .redashQueryUrl("query:past-due")
                            .contactExporterId(exporter.id())
                            .build());
        }

        CampaignRun noteAndRun() {
            note();
            return freestone.campaigns().run(campaign.id());
        }

        void note() {
            jdbc.update("INSERT INTO loan_note SELECT COUNT(*) FROM loan_note");
        }

        int notes() {
            return jdbc.queryForObject("SELECT COUNT(*) FROM loan_note", Integer.class);
        }
    }
}
