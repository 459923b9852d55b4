package dev.freestone.engine;

import dev.freestone.engagement.AdGroup;
import dev.freestone.engagement.AdUnit;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.engagement.CampaignRules;
import dev.freestone.engagement.LineItem;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.model.engagement.LineItemId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/** What holds the groups of a campaign. */
final class LineItemKind extends PartKind<LineItem> {
    private final GroupKind groups = new GroupKind();

    @Override
    EngagementKind kind() {
        return EngagementKind.LINE_ITEM;
    }

    @Override
    List<LineItem> of(CampaignParts parts) {
        return parts.lineItems();
    }

    @Override
    long id(LineItem part) {
        return part.id().value();
    }

    @Override
    LongFunction<LineItem> read(CampaignEdit edit, BodyReader body, Optional<LineItem> current) {
        @Nullable
        String name = WantedCampaign.name(body, current.map(LineItem::name).orElse(null));
        return id -> new LineItem(LineItemId.of(id), Objects.requireNonNull(name));
    }

    @Override
    CampaignParts with(CampaignParts parts, List<LineItem> changed) {
        return parts.withLineItems(changed);
    }

    @Override
    CampaignParts without(CampaignParts parts, LineItem part) {
        CampaignParts left = parts;
        for (AdGroup group : held(parts, part)) {
            left = groups.without(left, group);
        }
        return left.withLineItems(left.lineItems().stream()
                .filter(each -> !each.id().equals(part.id()))
                .toList());
    }

    @Override
    List<Violation> creationViolations(String path, CampaignEdit edit) {
        return Limits.full(path, edit.current().parts().lineItems(), CampaignRules.MAX_GROUPS);
    }

    @Override
    List<Violation> deletionViolations(String path, CampaignEdit edit, LineItem part) {
        if (edit.current().parts().lineItems().size() == 1) {
            return List.of(Violation.of(
                    path, ViolationCode.NOT_ALLOWED_WITH, "the last one of its campaign, make another one first"));
        }
        List<AdUnit> units = new ArrayList<>();
        held(edit.current().parts(), part)
                .forEach(group -> units.addAll(GroupKind.held(edit.current().parts(), group)));
        return UnitKind.begunViolations(path, edit, units);
    }

    private static List<AdGroup> held(CampaignParts parts, LineItem part) {
        return parts.groups().stream()
                .filter(group -> group.lineItem().equals(part.id()))
                .toList();
    }
}
