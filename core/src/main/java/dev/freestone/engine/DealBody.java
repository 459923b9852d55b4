package dev.freestone.engine;

import dev.freestone.campaign.FreeData;
import dev.freestone.engagement.Deal;
import dev.freestone.engagement.DealEcho;
import dev.freestone.engagement.DealPrice;
import dev.freestone.engagement.DealWindow;
import dev.freestone.engagement.OfferRules;
import dev.freestone.engagement.ValidityUnit;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads deals of request bodies. */
final class DealBody {
    private static final List<String> RESTRICTIONS = List.of(
            "offer_catalog_restrictions",
            "offer_purchase_restrictions",
            "offer_redemption_restrictions",
            "offer_location_restrictions");
    private static final List<String> TEXT = List.of("id", "offer_id", "culture", "title", "description", "terms");
    private static final List<String> MEDIA = List.of("id", "uri", "category_id", "category_name", "culture");
    private static final List<Integer> CONTENT_TYPES = List.of(1, 2, 4, 5);
    private static final int DEEPEST = 16;

    /** Stands where the type is missing, so that everything else is judged nevertheless. */
    private static final String ANY_TYPE = "any";

    private DealBody() {}

    /** The deal of a body; empty when something needed is missing or unreadable, which has been told. */
    static Optional<Deal> read(BodyReader body, CompanyId company, Optional<Deal> stored) {
        UUID id = Wants.defaulted(body.guid("id"), stored.map(Deal::id), UUID.randomUUID());
        UUID root = Wants.defaulted(body.guid("root_offer_id"), stored.map(Deal::rootOfferId), id);
        UUID retailer = Wants.defaulted(body.guid("retailer_id"), stored.map(Deal::retailerId), guid(company));
        @Nullable String type = Wants.required(body, "offer_type_id", body.text("offer_type_id"), null);
        @Nullable Instant start = Wants.required(body, "start_date", body.dateTime("start_date"), null);
        @Nullable Instant end = Wants.required(body, "end_date", body.dateTime("end_date"), null);
        boolean after = Wants.defaulted(body.truth("valid_after_end_date"), Optional.empty(), false);
        Optional<DealWindow.Validity> validity = validity(body);
        DealPrice price = new DealPrice(
                Wants.defaulted(body.longNumber("points"), Optional.empty(), 0L),
                Wants.number(body.longNumber("max_recurrence"), OptionalLong.empty()),
                Wants.defaulted(body.longNumber("quantity"), Optional.empty(), 0L),
                Wants.defaulted(body.truth("reward_store"), Optional.empty(), false));
        DealEcho echo = echo(body);
        Map<String, List<@Nullable Object>> restrictions = restrictions(body);
        DealWindow window =
                start == null || end == null ? anyWindow(after, validity) : new DealWindow(start, end, after, validity);
        Deal deal = new Deal(id, root, retailer, type == null ? ANY_TYPE : type, window, price, echo, restrictions);
        OfferRules.dealViolations(body.path(), deal).forEach(body::problem);
        return type == null || start == null || end == null ? Optional.empty() : Optional.of(deal);
    }

    /** Stands where a date is missing, so that everything else is judged nevertheless. */
    private static DealWindow anyWindow(boolean after, Optional<DealWindow.Validity> validity) {
        return new DealWindow(Instant.EPOCH, Instant.EPOCH.plusSeconds(1), after, validity);
    }

    private static Optional<DealWindow.Validity> validity(BodyReader body) {
        Change<Integer> period = body.whole("validity_period");
        Change<ValidityUnit> unit = Wants.code(body, "validity_unit", ValidityUnit::parse, "hour day week month year");
        @Nullable Integer many = Changes.given(period);
        @Nullable ValidityUnit of = Changes.given(unit);
        if (many == null && of == null) {
            return Optional.empty();
        }
        if (many == null || of == null) {
            String missing = many == null ? "validity_period" : "validity_unit";
            boolean given = body.has(missing) && body.any(missing) != null;
            if (!given) {
                body.problem(Wants.missing(body.at(missing)));
            }
            return Optional.empty();
        }
        return Optional.of(new DealWindow.Validity(many, of));
    }

    private static DealEcho echo(BodyReader body) {
        Optional<BigDecimal> percent = body.decimal("percent").applyTo(Optional.empty());
        return new DealEcho(
                percent.map(BigDecimal::stripTrailingZeros).map(DealBody::plain),
                body.dateTime("value_after_end_date").applyTo(Optional.empty()),
                Wants.defaulted(body.longNumber("buy_count"), Optional.empty(), 0L),
                Wants.defaulted(body.longNumber("item_price_affinity"), Optional.empty(), 0L),
                Wants.defaulted(body.truth("web_redeem"), Optional.empty(), false),
                objects(body, "offer_text", DealBody::text),
                objects(body, "offer_media", DealBody::media));
    }

    /** What is no percentage stays as it is: written out it may be as long as its exponent says. */
    private static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 && OfferRules.isPercent(number) ? number.setScale(0) : number;
    }

    private static List<Map<String, @Nullable Object>> objects(
            BodyReader body, String name, Function<BodyReader, Map<String, @Nullable Object>> reader) {
        return Wants.defaulted(
                body.<Map<String, @Nullable Object>>list(name, (at, each) -> body.element(at, each, reader)),
                Optional.empty(),
                List.of());
    }

    private static Map<String, @Nullable Object> text(BodyReader body) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        TEXT.forEach(name -> out.put(name, Changes.given(body.text(name))));
        out.putIfAbsent("culture", "en");
        return out;
    }

    private static Map<String, @Nullable Object> media(BodyReader body) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        MEDIA.forEach(name -> out.put(name, Changes.given(body.text(name))));
        @Nullable Integer type = Changes.given(body.whole("content_type"));
        if (type != null && !CONTENT_TYPES.contains(type)) {
            body.problem(Violation.of(
                    body.at("content_type"), ViolationCode.UNKNOWN_VALUE, "take 1 image, 2 video, 4 audio or 5 link"));
        }
        out.put("content_type", type == null ? null : (Object) type.longValue());
        return out;
    }

    private static Map<String, List<@Nullable Object>> restrictions(BodyReader body) {
        Map<String, List<@Nullable Object>> found = new LinkedHashMap<>();
        for (String name : RESTRICTIONS) {
            body.<Optional<Object>>list(name, (at, each) -> Optional.ofNullable(each))
                    .applyTo(Optional.empty())
                    .ifPresent(list -> {
                        List<@Nullable Object> plain = new ArrayList<>();
                        list.forEach(each -> plain.add(each.orElse(null)));
                        found.put(name, kept(body, name, plain));
                    });
        }
        return found;
    }

    private static List<@Nullable Object> kept(BodyReader body, String name, List<@Nullable Object> given) {
        if (!FreeData.isKeepable(Map.of(name, given), DEEPEST)) {
            body.wrongType(body.at(name), "an array of JSON that is nested at most " + DEEPEST + " deep");
            return List.of();
        }
        return Wants.list(given);
    }

    /** A GUID of a company whose id is none: always the same. */
    private static UUID guid(CompanyId company) {
        return UUID.nameUUIDFromBytes(company.value().getBytes(StandardCharsets.UTF_8));
    }
}
