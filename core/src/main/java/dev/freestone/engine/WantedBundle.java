package dev.freestone.engine;

import dev.freestone.engagement.AdBundle;
import dev.freestone.engagement.TagRules;
import dev.freestone.model.engagement.AdBundleId;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whom a campaign is for, as a request wants it. */
record WantedBundle(
        Map<String, @Nullable Object> targeting, Optional<String> qualifyTag, Optional<String> disqualifyTag) {
    static WantedBundle read(BodyReader body, TargetingChecks checks, Optional<AdBundle> current) {
        Map<String, @Nullable Object> targeting = checks.read(body, current.map(AdBundle::targeting));
        Optional<String> qualify = tag(body, "qualify_tag", current.flatMap(AdBundle::qualifyTag));
        Optional<String> disqualify = tag(body, "disqualify_tag", current.flatMap(AdBundle::disqualifyTag));
        if (qualify.isPresent() && qualify.equals(disqualify)) {
            body.problem(Wants.notWith(body.at("disqualify_tag"), "the same as qualify_tag, give another one"));
        }
        return new WantedBundle(targeting, qualify, disqualify);
    }

    AdBundle bundle(AdBundleId id) {
        return new AdBundle(id, targeting, qualifyTag, disqualifyTag);
    }

    private static Optional<String> tag(BodyReader body, String name, Optional<String> current) {
        Change<String> change = body.text(name);
        change.fold(Optional::<String>empty, Optional::<String>empty, Optional::of)
                .flatMap(given -> TagRules.name(body.at(name), given))
                .ifPresent(body::problem);
        return change.applyTo(current);
    }
}
