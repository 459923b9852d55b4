package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.EngagementCampaignId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of events. Case counts. Messages never repeat a name. Static and thread-safe. Source: docs/spec/engagement-behaviors.md
 * 2.1, 2.4.
 */
public final class EventNames {
    /** The greatest length of a name in code points. */
    public static final int MAX = 255;

    private static final String PLATFORM = "__platform.";
    private static final Pattern CAMPAIGN = Pattern.compile("campaigns\\.([0-9]+)\\.(.*)", Pattern.DOTALL);
    private static final String OPT_IN = "opt_in";
    private static final String OPT_OUT = "opt_out";

    private EventNames() {}

    /**
     * What is wrong with a name, wherever it stands.
     *
     * @param path where it stands
     * @param name the name
     * @return at most one violation
     */
    public static List<Violation> violations(String path, String name) {
        int length = name.codePointCount(0, name.length());
        if (name.isBlank()) {
            return List.of(Violation.of(path, ViolationCode.OUT_OF_RANGE, "blank, give 1 to " + MAX + " characters"));
        } else if (length > MAX) {
            return List.of(Violation.of(path, ViolationCode.TOO_LONG, length + " characters, give at most " + MAX));
        } else if (!name.equals(name.strip())) {
            return List.of(Violation.of(path, ViolationCode.BAD_FORMAT, "begins or ends with a blank, leave it out"));
        } else if (name.codePoints().anyMatch(Character::isISOControl)) {
            return List.of(Violation.of(path, ViolationCode.BAD_FORMAT, "has control characters, leave them out"));
        }
        return List.of();
    }

    /**
     * Whether only the engine raises events of this name. Opt-in and opt-out are among them, although they can be posted.
     *
     * @param name the name
     * @return true for what begins with {@code __platform.} or {@code campaigns.}, digits and a dot
     */
    public static boolean isReserved(String name) {
        return name.startsWith(PLATFORM) || CAMPAIGN.matcher(name).matches();
    }

    /**
     * Whether a host can post events of this name.
     *
     * @param name a name without violations
     * @return false for a reserved name that is neither an opt-in nor an opt-out
     */
    public static boolean isPostable(String name) {
        return !isReserved(name) || optIn(name).isPresent() || optOut(name).isPresent();
    }

    /**
     * The campaign to which an event opts in.
     *
     * @param name the name, such as {@code campaigns.7.opt_in}
     * @return the campaign; empty for any other event
     */
    public static Optional<EngagementCampaignId> optIn(String name) {
        return campaign(name, OPT_IN);
    }

    /**
     * The campaign from which an event opts out.
     *
     * @param name the name, such as {@code campaigns.7.opt_out}
     * @return the campaign; empty for any other event
     */
    public static Optional<EngagementCampaignId> optOut(String name) {
        return campaign(name, OPT_OUT);
    }

    /** Digits that are no id as it is printed name no campaign. */
    private static Optional<EngagementCampaignId> campaign(String name, String what) {
        Matcher matcher = CAMPAIGN.matcher(name);
        return matcher.matches() && matcher.group(2).equals(what)
                ? EngagementCampaignId.parse(matcher.group(1))
                        .filter(id -> id.toString().equals(matcher.group(1)))
                : Optional.empty();
    }
}
