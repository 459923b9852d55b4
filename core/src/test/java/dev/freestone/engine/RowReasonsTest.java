package dev.freestone.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.BucketCount;
import dev.freestone.campaign.CampaignRun;
import dev.freestone.campaign.RowReason;
import dev.freestone.testkit.Fact;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class RowReasonsTest {
    private static final Set<String> LISTED = new HashSet<>(Arrays.stream(RowReason.values())
            .map(reason -> reason.bucket().code() + "/" + reason.code())
            .toList());

    @Fact("OUT-49")
    @Test
    void every_reason_ends_a_row_of_some_run_and_no_other_does() {
        Set<RowReason> missed = EnumSet.noneOf(RowReason.class);
        Set<String> unlisted = new TreeSet<>();
        for (RowReason reason : RowReason.values()) {
            CampaignRun run = Objects.requireNonNull(RowReasonScenes.ALL.get(reason), reason::code)
                    .get();
            List<String> ends =
                    run.totals().buckets().stream().map(RowReasonsTest::text).toList();
            if (!ends.contains(reason.bucket().code() + "/" + reason.code())) {
                missed.add(reason);
            }
            unlisted.addAll(ends);
            unlisted.removeAll(LISTED);
        }
        assertThat(missed).isEmpty();
        assertThat(unlisted).isEmpty();
    }

    private static String text(BucketCount bucket) {
        return bucket.bucket() + "/" + bucket.reasonCode();
    }
}
