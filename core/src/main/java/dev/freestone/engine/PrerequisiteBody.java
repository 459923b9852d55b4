package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementRules;
import dev.freestone.engagement.AchievementType;
import dev.freestone.model.engagement.AchievementId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads what must be done before a behavior. */
final class PrerequisiteBody {
    private PrerequisiteBody() {}

    /** What a body gives, else what is stored; a unique has no window that a timeframe could replace. */
    static Optional<Achievement.Prerequisite> read(
            BodyReader body, @Nullable AchievementType type, Optional<Achievement> current, List<Achievement> all) {
        boolean windowed = type != AchievementType.UNIQUE;
        Change<Optional<Achievement.Prerequisite>> change =
                body.object("prerequisite", inner -> prerequisite(inner, windowed));
        Optional<Achievement.Prerequisite> stored =
                current.flatMap(Achievement::prerequisite).map(before -> windowed ? before : withoutTimeframe(before));
        Optional<Achievement.Prerequisite> wanted = change.fold(() -> stored, Optional::empty, read -> read);
        wanted.ifPresent(given -> AchievementRules.prerequisiteViolations(
                        body.at("prerequisite"), current.map(Achievement::id), given, all)
                .forEach(body::problem));
        return wanted;
    }

    private static Optional<Achievement.Prerequisite> prerequisite(BodyReader body, boolean windowed) {
        @Nullable Long behavior = Wants.required(body, "behavior_id", body.longNumber("behavior_id"), null);
        long wait = Bounded.number(body, "required_wait", Optional.empty(), 0, 0, Long.MAX_VALUE);
        if (!windowed) {
            LeafBody.refuse(body, List.of("sequence_timeframe"), AchievementType.UNIQUE.code());
        }
        OptionalLong timeframe = windowed
                ? Bounded.optional(body, "sequence_timeframe", OptionalLong.empty(), 1, Long.MAX_VALUE)
                : OptionalLong.empty();
        if (behavior == null) {
            return Optional.empty();
        }
        if (behavior < 1) {
            body.problem(Wants.unknown(body.at("behavior_id"), "achievement"));
            return Optional.empty();
        }
        return Optional.of(new Achievement.Prerequisite(AchievementId.of(behavior), wait, timeframe));
    }

    private static Achievement.Prerequisite withoutTimeframe(Achievement.Prerequisite before) {
        return new Achievement.Prerequisite(before.behavior(), before.requiredWait(), OptionalLong.empty());
    }
}
