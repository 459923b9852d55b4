package dev.freestone.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.model.campaign.RunStatus;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RedashCampaignTest {
    @Test
    void the_rows_of_a_saved_query_become_contacts_and_the_key_is_told_to_nobody() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        CampaignRun run = RedashCampaign.run(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(run.status()).isEqualTo(RunStatus.SUCCESS);
        assertThat(run.totals().rowCount()).hasValue(3L);
        assertThat(run.totals().exportedCount()).isEqualTo(2);
        assertThat(printed.toString(StandardCharsets.UTF_8))
                .contains("\"parameters\":{\"days\":\"30\",\"state\":\"TX\"}")
                .containsSubsequence("POST /api/queries/7/results", "/jobs/j-1", "/jobs/j-1", "/results/42.json")
                .contains("duplicate_person 1")
                .doesNotContain("abcdefghij");
    }
}
