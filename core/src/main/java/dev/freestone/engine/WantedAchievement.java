package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementChanges;
import dev.freestone.engagement.AchievementRules;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.EngagementNames;
import dev.freestone.engagement.LeafType;
import dev.freestone.engagement.Outcome;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.engagement.AchievementId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A behavior as a request wants it. What is missing or unreadable has been told, so {@link #achievement} is asked for only when
 * nothing is wrong.
 */
final class WantedAchievement {
    private static final String TYPES = "unique composite count";

    private final CampaignEdit edit;
    private final BodyReader body;
    private final Optional<Achievement> current;
    private final @Nullable String name;
    private final @Nullable AchievementType type;
    private final String externalId;
    private final WantedNames names;
    private final long points;
    private final AchievementTask task;
    private final Achievement.Qualifying qualifying;
    private final Optional<Achievement.Prerequisite> prerequisite;
    private final List<Outcome> outcomes;

    WantedAchievement(CampaignEdit edit, BodyReader body, Optional<Achievement> current) {
        this.edit = edit;
        this.body = body;
        this.current = current;
        this.name = name();
        this.type = Wants.required(
                body,
                "type",
                Wants.code(body, "type", AchievementType::parse, TYPES),
                current.map(Achievement::type).orElse(null));
        this.externalId = Wants.defaulted(
                        body.guid("external_behavior_id"),
                        current.map(one -> UUID.fromString(one.externalId())),
                        UUID.randomUUID())
                .toString();
        this.names = WantedNames.ofBehavior(body, type == null ? AchievementType.COMPOSITE : type, current);
        this.points =
                Bounded.number(body, "points", current.map(Achievement::points), 0, 0, AchievementRules.MAX_POINTS);
        OptionalLong maxTimes = LeafBody.maxTimes(
                body, current.map(Achievement::maxTimesRepeatable).orElse(OptionalLong.empty()));
        this.task = type == null ? unknown(maxTimes) : task(type, maxTimes);
        this.qualifying = qualifying();
        this.prerequisite = PrerequisiteBody.read(
                body, type, current, edit.current().parts().achievements());
        this.outcomes = OutcomeBody.read(
                body, edit.current().parts(), current.map(Achievement::outcomes).orElse(List.of()));
        fixed();
    }

    /** The behavior. One that is made after the launch looks at nothing earlier. */
    Achievement achievement(AchievementId id) {
        return new Achievement(
                id,
                Objects.requireNonNull(name),
                externalId,
                names.eventName(),
                points,
                task,
                qualifying,
                prerequisite,
                current.map(Achievement::effectiveFrom)
                        .orElseGet(() -> edit.wasLaunched() ? Optional.of(edit.now()) : Optional.empty()),
                outcomes);
    }

    private @Nullable String name() {
        @Nullable
        String wanted = WantedCampaign.name(body, current.map(Achievement::name).orElse(null));
        if (wanted != null && edit.current().parts().achievements().stream().anyMatch(each -> isTwin(each, wanted))) {
            body.problem(Violation.of(
                    body.at("name"),
                    ViolationCode.DUPLICATE,
                    "another achievement of the campaign has it, give another"));
        }
        return wanted;
    }

    private boolean isTwin(Achievement other, String wanted) {
        return !current.map(Achievement::id).equals(Optional.of(other.id()))
                && EngagementNames.key(other.name()).equals(EngagementNames.key(wanted));
    }

    private AchievementTask task(AchievementType wanted, OptionalLong maxTimes) {
        // What another type has along says nothing of this one.
        Optional<AchievementTask> stored =
                current.filter(one -> one.type() == wanted).map(Achievement::task);
        return switch (wanted) {
            case COUNT -> leaf(LeafType.COUNT, maxTimes, stored);
            case UNIQUE -> leaf(LeafType.UNIQUE, maxTimes, stored);
            case COMPOSITE -> CompositeBody.read(body, maxTimes, stored.map(one -> (AchievementTask.Composite) one));
        };
    }

    private AchievementTask leaf(LeafType wanted, OptionalLong maxTimes, Optional<AchievementTask> stored) {
        LeafBody.refuse(body, CompositeBody.OF_COMPOSITE, wanted.code());
        return LeafBody.read(body, wanted, names.all(), maxTimes, stored.map(one -> (AchievementTask.Leaf) one));
    }

    private AchievementTask unknown(OptionalLong maxTimes) {
        LeafBody.ignoreAll(body);
        CompositeBody.OF_COMPOSITE.forEach(body::ignored);
        return LeafBody.nothing(maxTimes);
    }

    private Achievement.Qualifying qualifying() {
        Achievement.Qualifying stored = current.map(Achievement::qualifying).orElse(Achievement.Qualifying.ALWAYS);
        var wanted = new Achievement.Qualifying(
                body.dateTime("qualifying_starts_at").applyTo(stored.startsAt()),
                body.dateTime("qualifying_ends_at").applyTo(stored.endsAt()));
        AchievementRules.qualifyingViolations(
                        body.path(), wanted, edit.current().terms())
                .forEach(body::problem);
        return wanted;
    }

    /** From the first launch on only points and outcomes change. */
    private void fixed() {
        if (current.isPresent() && edit.wasLaunched()) {
            Achievement stored = current.get();
            AchievementChanges.violations(body.path(), stored, achievement(stored.id()))
                    .forEach(body::problem);
        }
    }
}
