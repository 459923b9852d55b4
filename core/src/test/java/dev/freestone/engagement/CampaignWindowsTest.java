package dev.freestone.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.error.Violation;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CampaignWindowsTest {
    private static final Instant WED_2024_05_01 = Instant.parse("2024-05-01T00:00:00Z");

    @Test
    void a_campaign_ends_after_it_starts() {
        assertWrong(windows(10, 11, null, null, null));
        assertWrong(windows(10, 10, null, null, null), "/c/ends_at");
        assertWrong(windows(10, 9, null, null, null), "/c/ends_at");
    }

    @Test
    void opt_in_begins_with_the_campaign_or_before() {
        assertWrong(windows(10, 20, 10, null, null));
        assertWrong(windows(10, 20, 1, null, null));
        assertWrong(windows(10, 20, 11, null, null), "/c/opt_in_starts_at");
    }

    @Test
    void opt_in_ends_after_it_begins_and_with_the_campaign_or_before() {
        assertWrong(windows(10, 20, null, 20, null));
        assertWrong(windows(10, 20, 5, 6, null));
        assertWrong(windows(10, 20, null, 21, null), "/c/opt_in_ends_at");
        assertWrong(windows(10, 20, null, 10, null), "/c/opt_in_ends_at");
        assertWrong(windows(10, 20, 5, 5, null), "/c/opt_in_ends_at");
    }

    @Test
    void reporting_ends_with_the_campaign_or_after() {
        assertWrong(windows(10, 20, null, null, 20));
        assertWrong(windows(10, 20, null, null, 19), "/c/reporting_ends_at");
    }

    @Test
    void what_could_not_be_read_is_not_judged() {
        assertWrong(windows(null, 20, 30, null, 25));
        assertWrong(windows(10, null, null, 5, null), "/c/opt_in_ends_at");
    }

    private static void assertWrong(CampaignWindows windows, String... fields) {
        assertThat(windows.violations("/c")).extracting(Violation::path).containsExactly(fields);
    }

    private static CampaignWindows windows(
            @Nullable Integer start,
            @Nullable Integer end,
            @Nullable Integer optInStart,
            @Nullable Integer optInEnd,
            @Nullable Integer reporting) {
        return new CampaignWindows(at(start), at(end), at(optInStart), at(optInEnd), at(reporting));
    }

    private static Optional<Instant> at(@Nullable Integer second) {
        return Optional.ofNullable(second).map(WED_2024_05_01::plusSeconds);
    }
}
