package dev.freestone.engine;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.CampaignParts;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.AdBundleId;
import dev.freestone.model.engagement.EngagementKind;
import dev.freestone.targeting.TargetingWarning;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;

/** The one bundle of a campaign. */
final class BundleKind extends PartKind<AdBundle> {
    @Override
    EngagementKind kind() {
        return EngagementKind.AD_BUNDLE;
    }

    @Override
    List<AdBundle> of(CampaignParts parts) {
        return List.of(parts.bundle());
    }

    @Override
    long id(AdBundle part) {
        return part.id().value();
    }

    @Override
    LongFunction<AdBundle> read(CampaignEdit edit, BodyReader body, Optional<AdBundle> current) {
        WantedBundle wanted = WantedBundle.read(body, edit.checks(), current);
        return id -> wanted.bundle(AdBundleId.of(id));
    }

    @Override
    CampaignParts with(CampaignParts parts, List<AdBundle> changed) {
        return parts.withBundle(changed.get(0));
    }

    @Override
    CampaignParts without(CampaignParts parts, AdBundle part) {
        throw new IllegalStateException("a bundle cannot be deleted");
    }

    @Override
    List<Violation> creationViolations(String path, CampaignEdit edit) {
        return List.of(Violation.of(path, ViolationCode.DUPLICATE, "a campaign has exactly one, change that one"));
    }

    @Override
    List<Violation> deletionViolations(String path, CampaignEdit edit, AdBundle part) {
        return List.of(Violation.of(
                path,
                ViolationCode.NOT_ALLOWED_WITH,
                "a campaign has exactly one, set its attributes to null instead"));
    }

    @Override
    List<TargetingWarning> warnings(CampaignEdit edit, AdBundle part) {
        return edit.checks().warnings(part);
    }
}
