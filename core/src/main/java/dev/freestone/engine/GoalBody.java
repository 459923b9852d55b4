package dev.freestone.engine;

import dev.freestone.engagement.AchievementRules;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.CompositeRules;
import dev.freestone.engagement.EngagementNames;
import dev.freestone.engagement.LeafType;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads goals of behaviors. */
final class GoalBody {
    private static final String FIRST_GROUP = "0";

    private GoalBody() {}

    /** A goal; what is missing or unreadable has been told, and something stands for it. */
    static AchievementTask.Goal read(BodyReader body) {
        @Nullable
        LeafType type = Wants.required(body, "type", Wants.code(body, "type", LeafType::parse, "count unique"), null);
        AchievementTask.Leaf leaf = type == null ? unknown(body) : leaf(body, type);
        long points = Bounded.number(body, "points", Optional.empty(), 0, 0, AchievementRules.MAX_POINTS);
        boolean required = Wants.defaulted(body.truth("required"), Optional.empty(), true);
        long earn = Bounded.number(body, "earn_count", Optional.empty(), 1, 1, CompositeRules.MAX_EARN_COUNT);
        return new AchievementTask.Goal(leaf, points, required, earn, group(body));
    }

    private static AchievementTask.Leaf leaf(BodyReader body, LeafType type) {
        WantedNames names = WantedNames.ofGoal(body, type);
        return LeafBody.read(body, type, names.all(), LeafBody.maxTimes(body, OptionalLong.empty()), Optional.empty());
    }

    private static AchievementTask.Leaf unknown(BodyReader body) {
        body.ignored("event_name");
        LeafBody.ignoreAll(body);
        return LeafBody.nothing(LeafBody.maxTimes(body, OptionalLong.empty()));
    }

    private static String group(BodyReader body) {
        String id = Wants.defaulted(body.text("group_id"), Optional.empty(), FIRST_GROUP);
        int length = id.codePointCount(0, id.length());
        if (length < 1 || length > EngagementNames.MAX) {
            body.problem(Violation.of(
                    body.at("group_id"),
                    ViolationCode.OUT_OF_RANGE,
                    length + " characters, give 1 to " + EngagementNames.MAX));
        }
        return id;
    }
}
