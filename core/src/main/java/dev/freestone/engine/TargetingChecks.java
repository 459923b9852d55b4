package dev.freestone.engine;

import dev.freestone.campaign.FreeData;
import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.AdGroup;
import dev.freestone.engine.engagement.TargetingCache;
import dev.freestone.error.Violation;
import dev.freestone.model.common.EngagementProfile;
import dev.freestone.targeting.FieldCatalogue;
import dev.freestone.targeting.Targeting;
import dev.freestone.targeting.TargetingReading;
import dev.freestone.targeting.TargetingWarning;
import dev.freestone.targeting.TargetingWarningCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Judges targetings when they are saved. Source: docs/spec/engagement-campaigns.md 4.5. */
final class TargetingChecks {
    private final FieldCatalogue fields;

    private TargetingChecks(FieldCatalogue fields) {
        this.fields = fields;
    }

    static TargetingChecks of(EngagementProfile profile) {
        return new TargetingChecks(TargetingCache.catalogue(profile));
    }

    /** The query that a body gives, as it is read back from the storage; the stored one when it gives none. */
    Map<String, @Nullable Object> read(BodyReader body, Optional<Map<String, @Nullable Object>> current) {
        Change<Map<String, ?>> change = body.data("targeting");
        return change.fold(
                () -> current.orElse(Map.of()),
                Map::of,
                given -> judged(body, given).orElse(Map.of()));
    }

    /** What looks wrong in the targeting of a campaign. */
    List<TargetingWarning> warnings(AdBundle bundle) {
        List<TargetingWarning> found = new ArrayList<>(warnings(bundle.targeting()));
        Targeting targeting = Targeting.compile(bundle.targeting());
        unnamed(found, targeting, "/qualify_tag", bundle.qualifyTag());
        unnamed(found, targeting, "/disqualify_tag", bundle.disqualifyTag());
        return found;
    }

    /** What looks wrong in the targeting of a group. */
    List<TargetingWarning> warnings(AdGroup group) {
        return warnings(group.targeting());
    }

    private List<TargetingWarning> warnings(Map<String, @Nullable Object> query) {
        // A query that was saved under other declarations may name what is declared no more; that is no news of this
        // save.
        return query.isEmpty()
                ? List.of()
                : Targeting.read(query, fields)
                        .targeting()
                        .map(Targeting::warnings)
                        .orElse(List.of());
    }

    private Optional<Map<String, @Nullable Object>> judged(BodyReader body, Map<String, ?> given) {
        TargetingReading reading = Targeting.read(given, fields);
        for (Violation each : reading.violations()) {
            body.problem(each.at(body.at("targeting") + each.path()));
        }
        return reading.targeting().map(good -> new LinkedHashMap<>(FreeData.kept(given)));
    }

    private static void unnamed(
            List<TargetingWarning> found, Targeting targeting, String pointer, Optional<String> tag) {
        if (tag.isPresent() && !targeting.namesTag(tag.get())) {
            found.add(new TargetingWarning(pointer, TargetingWarningCode.TAG_NOT_IN_TARGETING));
        }
    }
}
