package dev.freestone.engine;

import dev.freestone.campaign.FreeData;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.EngagementNames;
import dev.freestone.engagement.EventContexts;
import dev.freestone.engagement.Outcome;
import dev.freestone.engagement.OutcomeRules;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.OfferId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what completions bring. */
final class OutcomeBody {
    private static final String TYPES = "points offer tag event promo_code";
    private static final List<String> MEMBERS = List.of("amount", "offer_id", "tag", "event_name", "context", "pool");
    private static final String SECONDS = ";;";
    private static final int MAX_SECOND_DIGITS = 18;

    private OutcomeBody() {}

    /** The outcomes of a body, else those that are stored. */
    static List<Outcome> read(BodyReader body, CampaignParts parts, List<Outcome> stored) {
        Change<List<Optional<Outcome>>> change =
                body.list("outcomes", (at, each) -> body.element(at, each, inner -> outcome(inner, parts)));
        List<Outcome> wanted = change.fold(
                () -> stored,
                List::of,
                given -> given.stream().flatMap(Optional::stream).toList());
        int size = body.any("outcomes") instanceof List<?> all ? all.size() : 0;
        if (size > OutcomeRules.MAX_OUTCOMES) {
            body.problem(Violation.of(
                    body.at("outcomes"),
                    ViolationCode.OUT_OF_RANGE,
                    size + " outcomes, give at most " + OutcomeRules.MAX_OUTCOMES));
        }
        return wanted;
    }

    private static Optional<Outcome> outcome(BodyReader body, CampaignParts parts) {
        @Nullable
        String type = Wants.required(
                body,
                "type",
                Wants.code(body, "type", text -> Optional.of(text).filter(OutcomeBody::isType), TYPES),
                null);
        if (type == null) {
            MEMBERS.forEach(body::ignored);
            return Optional.empty();
        }
        return switch (type) {
            case "points" -> AmountBody.read(body).map(Outcome.Points::new);
            case "offer" -> offer(body, parts);
            case "tag" -> tag(body);
            case "event" -> event(body);
            default -> promoCode(body);
        };
    }

    private static boolean isType(String text) {
        return !text.isBlank() && (" " + TYPES + " ").contains(" " + text + " ") && text.indexOf(' ') < 0;
    }

    private static Optional<Outcome> offer(BodyReader body, CampaignParts parts) {
        @Nullable Long id = Wants.required(body, "offer_id", body.longNumber("offer_id"), null);
        if (id != null && parts.offers().stream().noneMatch(each -> each.id().value() == id)) {
            body.problem(Wants.unknown(body.at("offer_id"), "offer"));
        }
        return id == null || id < 1 ? Optional.empty() : Optional.of(new Outcome.IssuedOffer(OfferId.of(id)));
    }

    private static Optional<Outcome> tag(BodyReader body) {
        @Nullable String text = Wants.required(body, "tag", body.text("tag"), null);
        if (text == null) {
            return Optional.empty();
        }
        int at = text.indexOf(SECONDS);
        String digits = at < 0 ? "" : text.substring(at + SECONDS.length());
        if (at >= 0 && (digits.isEmpty() || digits.length() > MAX_SECOND_DIGITS || !isDigits(digits))) {
            body.problem(Violation.of(
                    body.at("tag"), ViolationCode.BAD_FORMAT, "no seconds after ;;, give name or name;;seconds"));
            return Optional.empty();
        }
        var tag = at < 0
                ? new Outcome.AssignedTag(text, OptionalLong.empty())
                : new Outcome.AssignedTag(text.substring(0, at), OptionalLong.of(Long.parseLong(digits)));
        OutcomeRules.tagViolations(body.at("tag"), tag).forEach(body::problem);
        return Optional.of(tag);
    }

    private static Optional<Outcome> event(BodyReader body) {
        @Nullable String name = Wants.required(body, "event_name", body.text("event_name"), null);
        if (name != null) {
            OutcomeRules.eventViolations(body.at("event_name"), name).forEach(body::problem);
        }
        Map<String, @Nullable Object> context = body.data("context").fold(Map::of, Map::of, given -> {
            List<Violation> wrong = EventContexts.violations(body.at("context"), given);
            wrong.forEach(body::problem);
            return wrong.isEmpty() ? new LinkedHashMap<>(FreeData.kept(given)) : Map.of();
        });
        return Optional.ofNullable(name).map(given -> new Outcome.RaisedEvent(given, context));
    }

    private static Optional<Outcome> promoCode(BodyReader body) {
        @Nullable String pool = Wants.required(body, "pool", body.text("pool"), null);
        if (pool != null) {
            EngagementNames.nameViolations(body.at("pool"), pool).forEach(body::problem);
        }
        return Optional.ofNullable(pool).map(Outcome.PromoCode::new);
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
