package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The windows of a campaign as a request wants them; what is empty was not given or could not be read. Immutable. Source:
 * docs/spec/engagement-campaigns.md 2.1.
 *
 * @param startsAt when it starts
 * @param endsAt the first instant after it
 * @param optInStartsAt when opt-in begins; empty = with the campaign
 * @param optInEndsAt the first instant after opt-in; empty = with the campaign
 * @param reportingEndsAt until when reports are counted; empty = 45 days after the end
 */
public record CampaignWindows(
        Optional<Instant> startsAt,
        Optional<Instant> endsAt,
        Optional<Instant> optInStartsAt,
        Optional<Instant> optInEndsAt,
        Optional<Instant> reportingEndsAt) {
    /**
     * What is wrong with them.
     *
     * @param path where the campaign stands, such as {@code /campaign}
     * @return every violation
     */
    public List<Violation> violations(String path) {
        List<Violation> found = new ArrayList<>();
        after(found, path + "/ends_at", startsAt, endsAt, "starts_at");
        if (isAfter(optInStartsAt, startsAt)) {
            found.add(range(path + "/opt_in_starts_at", "after starts_at, give it or an earlier instant"));
        }
        Optional<Instant> optInStart = optInStartsAt.or(() -> startsAt);
        if (optInEndsAt.isPresent()) {
            after(found, path + "/opt_in_ends_at", optInStart, optInEndsAt, "the start of opt-in");
        }
        if (isAfter(optInEndsAt, endsAt)) {
            found.add(range(path + "/opt_in_ends_at", "after ends_at, give it or an earlier instant"));
        }
        if (isAfter(endsAt, reportingEndsAt)) {
            found.add(range(path + "/reporting_ends_at", "before ends_at, give it or a later instant"));
        }
        return found;
    }

    private static void after(
            List<Violation> found, String path, Optional<Instant> start, Optional<Instant> end, String what) {
        if (start.isPresent() && end.isPresent() && !end.get().isAfter(start.get())) {
            found.add(range(path, "not after " + what + ", give a later instant"));
        }
    }

    private static boolean isAfter(Optional<Instant> one, Optional<Instant> other) {
        return one.isPresent() && other.isPresent() && one.get().isAfter(other.get());
    }

    private static Violation range(String path, String message) {
        return Violation.of(path, ViolationCode.OUT_OF_RANGE, message);
    }
}
