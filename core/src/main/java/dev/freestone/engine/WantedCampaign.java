package dev.freestone.engine;

import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignKind;
import dev.freestone.engagement.CampaignRules;
import dev.freestone.engagement.CampaignTerms;
import dev.freestone.engagement.CampaignWindows;
import dev.freestone.engagement.EngagementCampaign;
import dev.freestone.engagement.EngagementNames;
import dev.freestone.engagement.OptInTerms;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.model.engagement.EngagementStatus;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is, as a request wants it. What is missing or unreadable is null and has been told, so {@link #terms} is asked
 * for only when nothing is wrong.
 */
final class WantedCampaign {
    private static final String STATUSES = "live paused draft inreview completed";
    private static final String KINDS = "promotion messaging";

    private final BodyReader body;
    private final Optional<CampaignTerms> current;

    final @Nullable String name;
    /** The status that is asked for; null when none is. */
    final @Nullable EngagementStatus status;

    final @Nullable Instant startsAt;
    final @Nullable Instant endsAt;
    final @Nullable String permalink;
    final CampaignKind kind;
    final Optional<Instant> reportingEndsAt;
    final Optional<String> division;
    final OptInTerms optIn;
    final CampaignExtras extras;
    final WantedBundle bundle;

    WantedCampaign(
            BodyReader body, TargetingChecks checks, EngagementProfile profile, Optional<EngagementCampaign> stored) {
        this.body = body;
        this.current = stored.map(EngagementCampaign::terms);
        this.name = name(body, current.map(CampaignTerms::name).orElse(null));
        Change<EngagementStatus> status = Wants.code(body, "status", EngagementStatus::parse, STATUSES);
        Wants.required(
                body, "status", status, current.map(CampaignTerms::status).orElse(null));
        this.status = Changes.given(status);
        this.startsAt = Wants.required(
                body,
                "starts_at",
                body.dateTime("starts_at"),
                current.map(CampaignTerms::startsAt).orElse(null));
        this.endsAt = Wants.required(
                body,
                "ends_at",
                body.dateTime("ends_at"),
                current.map(CampaignTerms::endsAt).orElse(null));
        this.permalink = permalink();
        this.kind = kind();
        this.optIn = optIn();
        this.reportingEndsAt =
                body.dateTime("reporting_ends_at").applyTo(current.flatMap(CampaignTerms::reportingEndsAt));
        this.division = division(profile);
        this.extras = extras();
        this.bundle = WantedBundle.read(
                body, checks, stored.map(campaign -> campaign.parts().bundle()));
        windows().violations(body.path()).forEach(body::problem);
        body.end();
    }

    /** The name of a campaign or of a part. */
    static @Nullable String name(BodyReader body, @Nullable String current) {
        Change<String> change = body.text("name");
        change.fold(Optional::<String>empty, Optional::<String>empty, Optional::of)
                .ifPresent(given ->
                        EngagementNames.nameViolations(body.at("name"), given).forEach(body::problem));
        String wanted = Wants.required(body, "name", change, current);
        return wanted == null ? null : EngagementNames.trimmed(wanted);
    }

    /** What stands for the name, if there is one. */
    Optional<String> nameKey() {
        return Optional.ofNullable(name).map(EngagementNames::key);
    }

    /** The campaign with the status that it has, or begins with. */
    CampaignTerms terms() {
        return new CampaignTerms(
                Objects.requireNonNull(name),
                permalink == null ? UUID.randomUUID().toString() : permalink,
                current.map(CampaignTerms::status).orElseGet(() -> Objects.requireNonNull(status)),
                Objects.requireNonNull(startsAt),
                Objects.requireNonNull(endsAt),
                kind,
                optIn,
                reportingEndsAt,
                division,
                extras);
    }

    private CampaignWindows windows() {
        return new CampaignWindows(
                Optional.ofNullable(startsAt),
                Optional.ofNullable(endsAt),
                optIn.startsAt(),
                optIn.endsAt(),
                reportingEndsAt);
    }

    private @Nullable String permalink() {
        String one = link("external_id");
        String other = link("permalink");
        if (one != null && other != null && !one.equals(other)) {
            body.problem(Wants.notWith(body.at("permalink"), "another text than external_id, leave one out"));
        }
        String given = one == null ? other : one;
        return given == null ? current.map(CampaignTerms::permalink).orElse(null) : given;
    }

    private @Nullable String link(String attribute) {
        Change<String> change = body.text(attribute);
        String wanted = Changes.given(change);
        boolean cleared = change.fold(() -> false, () -> true, value -> false);
        if (wanted != null) {
            EngagementNames.permalinkViolations(body.at(attribute), wanted).forEach(body::problem);
        }
        boolean changes = cleared
                || current.map(CampaignTerms::permalink)
                        .filter(stored -> wanted != null && !wanted.equals(stored))
                        .isPresent();
        if (current.isPresent() && changes) {
            body.problem(Wants.readOnly(body.at(attribute)));
        }
        return wanted;
    }

    private CampaignKind kind() {
        CampaignKind wanted = Wants.defaulted(
                Wants.code(body, "campaign_type", CampaignKind::parse, KINDS),
                current.map(CampaignTerms::kind),
                CampaignKind.PROMOTION);
        CampaignKind template = Changes.given(Wants.code(body, "template", CampaignKind::parse, KINDS));
        if (template != null && template != wanted) {
            body.problem(Wants.notWith(body.at("template"), "another type than campaign_type, leave it out"));
        }
        return wanted;
    }

    private OptInTerms optIn() {
        Optional<OptInTerms> stored = current.map(CampaignTerms::optIn);
        boolean required = Wants.defaulted(body.truth("optin_required"), stored.map(OptInTerms::required), false);
        OptionalLong limit = Wants.number(
                body.longNumber("opt_in_limit"),
                stored.orElse(OptInTerms.NOT_REQUIRED).limit());
        if (limit.isPresent()) {
            Wants.within(body, "opt_in_limit", limit.getAsLong(), 1, Long.MAX_VALUE);
            if (!required) {
                body.problem(Wants.notWith(body.at("opt_in_limit"), "only with optin_required, leave it out"));
            }
        }
        return new OptInTerms(
                required,
                body.dateTime("opt_in_starts_at").applyTo(stored.flatMap(OptInTerms::startsAt)),
                body.dateTime("opt_in_ends_at").applyTo(stored.flatMap(OptInTerms::endsAt)),
                limit);
    }

    private Optional<String> division(EngagementProfile profile) {
        Change<String> change = body.text("division_id");
        String given = Changes.given(change);
        if (given != null && !profile.isMultiOrg()) {
            body.problem(Wants.notWith(body.at("division_id"), "the company has no divisions, leave it out"));
        } else if (given != null && !profile.divisions().contains(given)) {
            body.problem(Violation.of(
                    body.at("division_id"),
                    ViolationCode.UNKNOWN_VALUE,
                    "no division of the company, name one it has"));
        }
        return change.applyTo(current.flatMap(CampaignTerms::divisionId));
    }

    private CampaignExtras extras() {
        CampaignExtras stored = current.map(CampaignTerms::extras).orElse(CampaignExtras.NONE);
        Change<Map<String, ?>> metadata = body.data("metadata");
        long budget = Wants.defaulted(body.longNumber("total_budget"), Optional.of(stored.totalBudget()), 0L);
        int weight = Wants.defaulted(body.whole("weight"), Optional.of(stored.weight()), CampaignExtras.DEFAULT_WEIGHT);
        Optional<String> ssap = body.text("ssap_name").applyTo(stored.ssapName());
        Wants.within(body, "total_budget", budget, 0, Long.MAX_VALUE);
        Wants.within(body, "weight", weight, 0, CampaignRules.MAX_WEIGHT);
        ssap.ifPresent(text -> EngagementNames.lengthViolations(body.at("ssap_name"), text, EngagementNames.MAX)
                .forEach(body::problem));
        return new CampaignExtras(
                metadata.fold(stored::metadata, Map::of, given -> Wants.data(body, "metadata", metadata)),
                budget,
                weight,
                ssap);
    }
}
