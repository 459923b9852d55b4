package dev.freestone.engagement;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The rules of campaigns as a whole: what can be changed when, and whether the parts still fit. Static and thread-safe. Source:
 * docs/spec/engagement-campaigns.md 2.1, 2.3, 3.1.
 */
public final class CampaignRules {
    /** The greatest number of line items, and of groups. */
    public static final int MAX_GROUPS = 200;

    /** The greatest number of behaviors. */
    public static final int MAX_ACHIEVEMENTS = 100;

    /** The greatest number of offers. */
    public static final int MAX_OFFERS = 100;

    /** The greatest weight of a campaign or a group. */
    public static final int MAX_WEIGHT = 1_000;

    /** The greatest number of bytes of metadata. */
    public static final int MAX_METADATA = 64 * 1_024;

    /** How deep metadata may be nested. */
    public static final int MAX_METADATA_DEPTH = 16;

    private enum Changeable {
        /** While it is being made. */
        WHILE_MADE,
        /** Also while it is live or paused. */
        UNTIL_IT_ENDS,
        /** Also while it is live or paused and has not started. */
        UNTIL_IT_STARTS,
        NEVER
    }

    private record Attribute(Changeable changeable, Function<EngagementCampaign, @Nullable Object> value) {}

    private static final Map<String, Attribute> ATTRIBUTES = attributes();

    private CampaignRules() {}

    /**
     * The attributes in which two states of a campaign differ, its status and parts apart.
     *
     * @param current as it is stored
     * @param wanted as it is to be
     * @return wire names
     */
    public static List<String> changed(EngagementCampaign current, EngagementCampaign wanted) {
        return ATTRIBUTES.entrySet().stream()
                .filter(each -> !Objects.equals(
                        each.getValue().value().apply(current),
                        each.getValue().value().apply(wanted)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /**
     * What is wrong with changing attributes of a campaign in the status that it has.
     *
     * @param path where the campaign stands, such as {@code /campaign}
     * @param current as it is stored
     * @param changed wire names of the attributes that differ
     * @param now when
     * @return every violation
     */
    public static List<Violation> changeViolations(
            String path, EngagementCampaign current, List<String> changed, Instant now) {
        EngagementStatus status = current.terms().statusAt(now);
        List<Violation> found = new ArrayList<>();
        for (String name : changed) {
            Changeable changeable = Objects.requireNonNull(ATTRIBUTES.get(name)).changeable();
            if (changeable == Changeable.NEVER) {
                found.add(Violation.of(
                        path + "/" + name, ViolationCode.READ_ONLY, "never changes, leave it out or repeat it"));
            } else if (!isChangeable(changeable, status, current.terms().startsAt(), now)) {
                found.add(Violation.of(
                        path + "/" + name,
                        ViolationCode.NOT_ALLOWED_IN_STATUS,
                        "does not change while the campaign is " + status.code()
                                + (changeable == Changeable.UNTIL_IT_STARTS ? " and has started" : "")
                                + ", leave it out or repeat it"));
            }
        }
        return found;
    }

    /**
     * What is wrong with a change of the status.
     *
     * @param path where the campaign stands, such as {@code /campaign}
     * @param from the status that it has
     * @param wanted the status that it is to have
     * @param allowed whether a row of the table applies
     * @return at most one violation
     */
    public static List<Violation> statusViolations(
            String path, EngagementStatus from, EngagementStatus wanted, boolean allowed) {
        if (from == wanted || allowed) {
            return List.of();
        }
        String message = CampaignMoves.isListed(from, wanted)
                ? "needs an end in the future, and of one that was never launched an ad unit or achievement, add them first"
                : from.code() + " cannot become " + wanted.code() + ", leave status out or repeat it";
        return List.of(Violation.of(path + "/status", ViolationCode.ILLEGAL_TRANSITION, message));
    }

    /**
     * Whether the campaign is over, so that nothing of it changes.
     *
     * @param path where the request would change it
     * @param current as it is stored
     * @param now when
     * @return at most one violation
     */
    public static List<Violation> overViolations(String path, EngagementCampaign current, Instant now) {
        return current.terms().statusAt(now) == EngagementStatus.COMPLETED
                ? List.of(Violation.of(
                        path, ViolationCode.NOT_ALLOWED_IN_STATUS, "the campaign is completed, nothing of it changes"))
                : List.of();
    }

    /**
     * Whether the parts of a campaign fit windows that it is to have.
     *
     * @param path the attribute whose change makes them not fit, such as {@code /campaign/ends_at}
     * @param wanted as it is to be
     * @return every violation
     */
    public static List<Violation> childViolations(String path, EngagementCampaign wanted) {
        List<Violation> found = new ArrayList<>();
        for (AdUnit unit : wanted.parts().units()) {
            unit
                    .delivery()
                    .map(delivery -> DeliveryRules.windowViolations("", delivery, wanted.terms()))
                    .orElse(List.of())
                    .stream()
                    .map(each -> Violation.of(
                            path,
                            each.code(),
                            "ad unit " + unit.id() + " would not fit: " + each.path() + " " + each.message()))
                    .forEach(found::add);
        }
        for (Achievement each : wanted.parts().achievements()) {
            AchievementRules.qualifyingViolations("", each.qualifying(), wanted.terms()).stream()
                    .map(one -> Violation.of(
                            path,
                            one.code(),
                            "achievement " + each.id() + " would not fit: " + one.path() + " " + one.message()))
                    .forEach(found::add);
        }
        return found;
    }

    private static boolean isChangeable(Changeable changeable, EngagementStatus status, Instant startsAt, Instant now) {
        boolean open = CampaignMoves.isOpen(status);
        boolean made = status == EngagementStatus.DRAFT || status == EngagementStatus.INREVIEW;
        return made
                || (open
                        && (changeable == Changeable.UNTIL_IT_ENDS
                                || (changeable == Changeable.UNTIL_IT_STARTS && now.isBefore(startsAt))));
    }

    private static Map<String, Attribute> attributes() {
        Map<String, Attribute> all = new LinkedHashMap<>();
        of(all, "name", Changeable.UNTIL_IT_ENDS, one -> one.terms().name());
        of(all, "external_id", Changeable.NEVER, one -> one.terms().permalink());
        of(all, "starts_at", Changeable.UNTIL_IT_STARTS, one -> one.terms().startsAt());
        of(all, "ends_at", Changeable.UNTIL_IT_ENDS, one -> one.terms().endsAt());
        of(all, "campaign_type", Changeable.WHILE_MADE, one -> one.terms().kind());
        of(
                all,
                "metadata",
                Changeable.UNTIL_IT_ENDS,
                one -> one.terms().extras().metadata());
        of(
                all,
                "total_budget",
                Changeable.UNTIL_IT_ENDS,
                one -> one.terms().extras().totalBudget());
        of(all, "weight", Changeable.UNTIL_IT_ENDS, one -> one.terms().extras().weight());
        of(all, "division_id", Changeable.WHILE_MADE, one -> one.terms().divisionId());
        of(
                all,
                "optin_required",
                Changeable.WHILE_MADE,
                one -> one.terms().optIn().required());
        of(
                all,
                "opt_in_starts_at",
                Changeable.UNTIL_IT_ENDS,
                one -> one.terms().optIn().startsAt());
        of(
                all,
                "opt_in_ends_at",
                Changeable.UNTIL_IT_ENDS,
                one -> one.terms().optIn().endsAt());
        of(
                all,
                "opt_in_limit",
                Changeable.UNTIL_IT_ENDS,
                one -> one.terms().optIn().limit());
        of(
                all,
                "reporting_ends_at",
                Changeable.UNTIL_IT_ENDS,
                one -> one.terms().reportingEndsAt());
        of(
                all,
                "targeting",
                Changeable.UNTIL_IT_ENDS,
                one -> one.parts().bundle().targeting());
        of(
                all,
                "qualify_tag",
                Changeable.UNTIL_IT_ENDS,
                one -> one.parts().bundle().qualifyTag());
        of(
                all,
                "disqualify_tag",
                Changeable.UNTIL_IT_ENDS,
                one -> one.parts().bundle().disqualifyTag());
        of(
                all,
                "ssap_name",
                Changeable.UNTIL_IT_ENDS,
                one -> one.terms().extras().ssapName());
        return all;
    }

    private static void of(
            Map<String, Attribute> all,
            String name,
            Changeable changeable,
            Function<EngagementCampaign, @Nullable Object> value) {
        all.put(name, new Attribute(changeable, value));
    }
}
