package dev.freestone.jdbc;

import static dev.freestone.jdbc.StoredThings.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.AnyId;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.CampaignRow;
import dev.freestone.spi.JournalRecord;
import dev.freestone.spi.WorkWanted;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class H2FileTest {
    @TempDir
    Path folder;

    @Test
    void what_was_written_to_a_file_is_there_when_it_is_opened_again() {
        JdbcSchema.over(file()).migrate();
        StoredThings.EVERY_STORE.forEach(JdbcStorage.over(file())::write);

        // Without open connections the database is closed, so that this opens the file anew.
        JdbcStorage reopened = JdbcStorage.over(file());

        assertThat(JdbcSchema.over(file()).migrate()).isZero();
        Optional<CampaignRow> found = reopened.read(tx -> tx.campaigns().find(HERE, AnyId.ofPublic("CG-0000-A")));
        List<JournalRecord> journal = reopened.read(tx -> tx.journal().page(HERE, "campaign", "CG-0000-A", 0, 10));
        assertThat(found).map(CampaignRow::version).contains(2L);
        assertThat(journal).hasSize(1);
        assertThat(reopened.workQueue()
                        .take(NodeId.of("node-1"), WorkWanted.of(List.of("kind")), 10, Duration.ofSeconds(60)))
                .hasSize(1);
    }

    private JdbcDataSource file() {
        var dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:file:" + folder.resolve("freestone"));
        return dataSource;
    }
}
