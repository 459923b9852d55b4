package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.model.campaign.RunStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    @TempDir
    Path folder;

    @Test
    void runs_a_campaign_that_accounts_for_every_row_and_shows_its_files() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        CampaignRun run = Quickstart.run(
                new PrintStream(printed, true, StandardCharsets.UTF_8), folder, LoanBook.fill("test", 7, 10_000));

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.totals().buckets())
                .extracting(BucketCount::reasonCode)
                .contains("exported", "duplicate_person", "person_not_found", "no_matching_contact", "missing_id");
        assertThat(run.totals().buckets().stream().mapToLong(BucketCount::count).sum())
                .isEqualTo(run.totals().rowCount().orElseThrow());
        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text)
                .contains("fires next at:", "query_results.csv", "campaign_input.json", "contacts.csv", "log.txt")
                .contains("BorrowerId,FirstName,LastName");
    }
}
