package dev.freestone.engine;

import dev.freestone.engagement.AdType;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.ContactTerms;
import dev.freestone.engagement.DeliveryRules;
import dev.freestone.engagement.TileLook;
import dev.freestone.engagement.UnitDelivery;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.model.engagement.EngagementKind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Messages of a campaign. */
final class UnitKind extends PartKind<AdUnit> {
    private static final String TYPES = "internal_tile internal_full_page internal_behavior push inbox in_app external";

    @Override
    EngagementKind kind() {
        return EngagementKind.AD_UNIT;
    }

    @Override
    List<AdUnit> of(CampaignParts parts) {
        return parts.units();
    }

    @Override
    long id(AdUnit part) {
        return part.id().value();
    }

    @Override
    LongFunction<AdUnit> read(CampaignEdit edit, BodyReader body, Optional<AdUnit> current) {
        @Nullable
        Long group = Wants.fixed(
                body,
                "ad_group_id",
                body.longNumber("ad_group_id"),
                current.map(unit -> unit.group().value()).orElse(null));
        if (group != null) {
            parent(edit, body, group, current);
        }
        @Nullable
        String name = WantedCampaign.name(body, current.map(AdUnit::name).orElse(null));
        @Nullable
        AdType type = Wants.fixed(
                body,
                "ad_type",
                Wants.code(body, "ad_type", AdType::parse, TYPES),
                current.map(AdUnit::type).orElse(null));
        Optional<TileLook> tile = TileBody.read(body, type, current.flatMap(AdUnit::tile));
        Optional<ContactTerms> contact = ContactBody.read(body, type, edit.served(), current.flatMap(AdUnit::contact));
        Optional<UnitDelivery> delivery = delivery(edit, body, type, current);
        return id -> new AdUnit(
                AdUnitId.of(id),
                AdGroupId.of(Objects.requireNonNull(group)),
                Objects.requireNonNull(name),
                Objects.requireNonNull(type),
                tile,
                contact,
                delivery);
    }

    @Override
    CampaignParts with(CampaignParts parts, List<AdUnit> changed) {
        return parts.withUnits(changed);
    }

    @Override
    CampaignParts without(CampaignParts parts, AdUnit part) {
        return parts.withUnits(parts.units().stream()
                .filter(unit -> !unit.id().equals(part.id()))
                .toList());
    }

    @Override
    List<Violation> creationViolations(String path, CampaignEdit edit) {
        // There are as many units as groups at most.
        return List.of();
    }

    @Override
    List<Violation> deletionViolations(String path, CampaignEdit edit, AdUnit part) {
        return begunViolations(path, edit, List.of(part));
    }

    /** What has been shown or sent stays. */
    static List<Violation> begunViolations(String path, CampaignEdit edit, List<AdUnit> units) {
        return units.stream().anyMatch(edit::hasBegun)
                ? List.of(Violation.of(
                        path,
                        ViolationCode.NOT_ALLOWED_IN_STATUS,
                        "a delivery has begun, set the status of the group to paused or completed instead"))
                : List.of();
    }

    private static void parent(CampaignEdit edit, BodyReader body, long group, Optional<AdUnit> current) {
        CampaignParts parts = edit.current().parts();
        if (parts.groups().stream().noneMatch(each -> each.id().value() == group)) {
            body.problem(Wants.unknown(body.at("ad_group_id"), "ad group"));
        } else if (current.isEmpty()
                && parts.units().stream().anyMatch(unit -> unit.group().value() == group)) {
            body.problem(Violation.of(
                    body.at("ad_group_id"), ViolationCode.DUPLICATE, "the group has a unit, make another group"));
        }
    }

    private static Optional<UnitDelivery> delivery(
            CampaignEdit edit, BodyReader body, @Nullable AdType type, Optional<AdUnit> current) {
        Optional<UnitDelivery> stored = current.flatMap(AdUnit::delivery);
        Change<Optional<UnitDelivery>> change = body.object("delivery", DeliveryBody::read);
        boolean absent = change.fold(() -> stored.isEmpty() && !body.has("delivery"), () -> true, read -> false);
        if (absent && type != null && !type.isDisplay()) {
            body.problem(Wants.missing(body.at("delivery")));
        }
        Optional<UnitDelivery> wanted = change.fold(() -> stored, Optional::empty, read -> read);
        String path = body.at("delivery");
        if (!wanted.equals(stored)) {
            wanted.ifPresent(delivery -> judge(edit, body, type, delivery));
            if (stored.isPresent() && current.filter(edit::hasBegun).isPresent()) {
                DeliveryRules.begunViolations(path, stored.get(), wanted).forEach(body::problem);
            }
        }
        return wanted;
    }

    private static void judge(CampaignEdit edit, BodyReader body, @Nullable AdType type, UnitDelivery delivery) {
        String path = body.at("delivery");
        if (type != null) {
            DeliveryRules.violations(path, type, delivery, edit.current().terms())
                    .forEach(body::problem);
        }
        if (delivery instanceof UnitDelivery.Triggered triggered
                && edit.current().parts().achievements().stream()
                        .noneMatch(each -> each.id().equals(triggered.achievement()))) {
            body.problem(Wants.unknown(path + "/achievement_id", "achievement"));
        }
    }
}
