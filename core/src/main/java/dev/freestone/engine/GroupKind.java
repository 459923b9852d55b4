package dev.freestone.engine;

import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignExtras;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignRules;
import dev.freestone.engagement.GroupLifeCycle;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.AdGroupId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.EngagementStatus;
import dev.freestone.model.engagement.LineItemId;
import dev.freestone.targeting.TargetingWarning;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** Whom messages of a campaign are for. */
final class GroupKind extends PartKind<AdGroup> {
    private static final String STATUSES = "live paused draft inreview completed";

    @Override
    EngagementKind kind() {
        return EngagementKind.AD_GROUP;
    }

    @Override
    List<AdGroup> of(CampaignParts parts) {
        return parts.groups();
    }

    @Override
    long id(AdGroup part) {
        return part.id().value();
    }

    @Override
    LongFunction<AdGroup> read(CampaignEdit edit, BodyReader body, Optional<AdGroup> current) {
        @Nullable
        Long item = Wants.fixed(
                body,
                "line_item_id",
                body.longNumber("line_item_id"),
                current.map(group -> group.lineItem().value()).orElse(null));
        if (item != null
                && edit.current().parts().lineItems().stream()
                        .noneMatch(each -> each.id().value() == item)) {
            body.problem(Wants.unknown(body.at("line_item_id"), "line item"));
        }
        @Nullable
        String name = WantedCampaign.name(body, current.map(AdGroup::name).orElse(null));
        Map<String, @Nullable Object> targeting = edit.checks().read(body, current.map(AdGroup::targeting));
        int weight = Wants.defaulted(body.whole("weight"), current.map(AdGroup::weight), CampaignExtras.DEFAULT_WEIGHT);
        Wants.within(body, "weight", weight, 0, CampaignRules.MAX_WEIGHT);
        EngagementStatus status = status(edit, body, current);
        return id -> new AdGroup(
                AdGroupId.of(id),
                LineItemId.of(Objects.requireNonNull(item)),
                Objects.requireNonNull(name),
                targeting,
                weight,
                status);
    }

    @Override
    CampaignParts with(CampaignParts parts, List<AdGroup> changed) {
        return parts.withGroups(changed);
    }

    @Override
    CampaignParts without(CampaignParts parts, AdGroup part) {
        return parts.withUnits(parts.units().stream()
                        .filter(unit -> !unit.group().equals(part.id()))
                        .toList())
                .withGroups(parts.groups().stream()
                        .filter(group -> !group.id().equals(part.id()))
                        .toList());
    }

    @Override
    List<Violation> creationViolations(String path, CampaignEdit edit) {
        return Limits.full(path, edit.current().parts().groups(), CampaignRules.MAX_GROUPS);
    }

    @Override
    List<Violation> deletionViolations(String path, CampaignEdit edit, AdGroup part) {
        return UnitKind.begunViolations(path, edit, held(edit.current().parts(), part));
    }

    @Override
    List<TargetingWarning> warnings(CampaignEdit edit, AdGroup part) {
        return edit.checks().warnings(part);
    }

    static List<AdUnit> held(CampaignParts parts, AdGroup group) {
        return parts.units().stream()
                .filter(unit -> unit.group().equals(group.id()))
                .toList();
    }

    private static EngagementStatus status(CampaignEdit edit, BodyReader body, Optional<AdGroup> current) {
        EngagementStatus campaign = edit.current().terms().status();
        boolean made = campaign == EngagementStatus.DRAFT || campaign == EngagementStatus.INREVIEW;
        Optional<EngagementStatus> from = current.map(AdGroup::status);
        EngagementStatus wanted = Wants.defaulted(
                Wants.code(body, "status", EngagementStatus::parse, STATUSES),
                from,
                made ? EngagementStatus.DRAFT : EngagementStatus.LIVE);
        boolean stays = from.equals(Optional.of(wanted));
        if (!stays && GroupLifeCycle.next(from, wanted).isEmpty()) {
            body.problem(Violation.of(
                    body.at("status"),
                    ViolationCode.ILLEGAL_TRANSITION,
                    from.map(EngagementStatus::code).orElse("a new group") + " cannot become " + wanted.code()
                            + ", leave status out"));
        }
        return wanted;
    }
}
