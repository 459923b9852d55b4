package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.Campaign;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.engine.Freestone;
import dev.freestone.files.FolderRunFiles;
import dev.freestone.model.campaign.RunStatus;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.redash.FakeRedash;
import dev.freestone.testkit.redash.RedashAnswer;
import dev.freestone.testkit.redash.RedashCall.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Runs of campaigns whose people come from Redash. */
class RedashRunsTest {
    @TempDir
    Path spool;

    @TempDir
    Path files;

    private final FakeRedash redash = FakeRedash.start();
    private Freestone freestone;
    private Campaign campaign;

    @BeforeEach
    void build() {
        redash.yields("{}").answers(Kind.EXECUTE, FakeRedash.job(3, "", "42"));
        freestone = RedashHouse.builder(RedashHouse.source(redash.origin(), spool))
                .runFiles(FolderRunFiles.under(files))
                .build();
        campaign = RedashHouse.campaign(freestone, redash.origin() + "/queries/7");
    }

    @AfterEach
    void close() throws IOException {
        redash.close();
        assertThat(filesUnder(spool)).isEmpty();
    }

    private CampaignRun runOver(String data) {
        redash.answers(Kind.RESULT, RedashAnswer.json("{\"query_result\":{\"data\":{" + data + "}}}"));
        return RedashHouse.run(freestone, campaign);
    }

    @Test
    void every_row_reaches_the_files() {
        CampaignRun run = runOver("\"rows\":[{\"id\":1},{\"id\":2},{\"id\":\"012\"}]");

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.totals().rowCount()).hasValue(3L);
        assertThat(run.totals().exportedCount()).isEqualTo(2);
    }

    @Test
    @Fact("OUT-70")
    void no_rows_are_an_empty_input() {
        assertThat(runOver("\"rows\":[]").status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(runOver("\"rows\":[],\"columns\":[{\"name\":\"id\"}]").status())
                .isEqualTo(RunStatus.SUCCESS);
    }

    @ParameterizedTest
    @Fact("OUT-70")
    @CsvSource(
            delimiter = '|',
            value = {
                "\"rows\":[{\"name\":1}]|missing_column",
                "\"rows\":[],\"columns\":[{\"name\":\"loan\"}]|missing_column",
                "\"rows\":[{\"id::filter\":1}]|missing_column",
                "\"columns\":[{\"name\":\"id\"},{\"name\":\"id\"}],\"rows\":[{\"id\":1}]|duplicate_column",
                "\"columns\":[{\"name\":\"ID\"},{\"name\":\"Id\"}],\"rows\":[]|ambiguous_column",
                "\"rows\":[],\"truncated\":true|query_incomplete",
            })
    void a_result_that_is_no_input_fails_the_run(String data, String code) {
        assertThat(runOver(data).failure().orElseThrow().code().code()).isEqualTo(code);
    }

    @Test
    @Fact("OUT-71")
    void neither_the_failure_nor_a_file_of_the_run_holds_the_key() throws IOException {
        redash.answers(Kind.EXECUTE, RedashAnswer.json(400, "{\"message\":\"no " + RedashHouse.KEY + "\"}"));

        CampaignRun run = RedashHouse.run(freestone, campaign);

        assertThat(run.failure().orElseThrow().code().code()).isEqualTo("query_rejected");
        assertThat(run.failure().toString()).doesNotContain(RedashHouse.KEY);
        assertThat(run.toString() + campaign).doesNotContain(RedashHouse.KEY);
        for (Path file : filesUnder(files)) {
            assertThat(Files.readString(file, StandardCharsets.UTF_8)).doesNotContain(RedashHouse.KEY);
        }
    }

    private static Iterable<Path> filesUnder(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            return found.filter(Files::isRegularFile).toList();
        }
    }
}
