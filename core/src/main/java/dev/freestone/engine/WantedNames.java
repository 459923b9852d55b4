package dev.freestone.engine;

import dev.freestone.engagement.Achievement;
import dev.freestone.engagement.AchievementRules;
import dev.freestone.engagement.AchievementTask;
import dev.freestone.engagement.AchievementType;
import dev.freestone.engagement.EventNames;
import dev.freestone.engagement.LeafType;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The events of a behavior, or of a goal, as a request wants them.
 *
 * @param eventName the event that triggers it, or a label
 * @param all at least one
 */
record WantedNames(String eventName, List<String> all) {
    /** Stands where a name is missing, so that everything else is judged nevertheless. */
    private static final String ANY = "any";

    /** The events of a behavior. One that a creation does not name gets a GUID. */
    static WantedNames ofBehavior(BodyReader body, AchievementType type, Optional<Achievement> current) {
        Optional<String> stored = current.map(Achievement::eventName);
        Change<String> change = name(body);
        if (type != AchievementType.UNIQUE) {
            String name = change.applyTo(stored).orElseGet(WantedNames::random);
            return new WantedNames(name, List.of(name));
        }
        List<String> before = current.filter(one -> one.type() == AchievementType.UNIQUE)
                .map(one -> ((AchievementTask.Leaf) one.task()).eventNames())
                .orElse(List.of());
        @Nullable List<String> given = Changes.given(names(body));
        // One name that was never given as a list follows the event.
        boolean follows = body.has("event_names") || before.size() < 2;
        List<String> all = given != null ? given : follows ? List.of() : before;
        if (all.isEmpty()) {
            String name = change.applyTo(stored).orElseGet(WantedNames::random);
            return new WantedNames(name, List.of(name));
        }
        @Nullable String said = Changes.given(change);
        return said == null
                ? new WantedNames(change.applyTo(stored).filter(all::contains).orElse(all.get(0)), all)
                : checked(body, said, all);
    }

    /** The events of a goal, which is replaced as a whole. */
    static WantedNames ofGoal(BodyReader body, LeafType type) {
        @Nullable String said = Changes.given(name(body));
        @Nullable List<String> given = type == LeafType.UNIQUE ? Changes.given(names(body)) : null;
        if (given != null && !given.isEmpty()) {
            return said == null ? new WantedNames(given.get(0), given) : first(checked(body, said, given));
        }
        boolean unread = isGiven(body, "event_name") || (type == LeafType.UNIQUE && isGiven(body, "event_names"));
        if (said == null && !unread) {
            body.problem(Wants.missing(body.at("event_name")));
        }
        String name = said == null ? ANY : said;
        return new WantedNames(name, List.of(name));
    }

    /** What prints the first event of a goal prints the one that triggers it. */
    private static WantedNames first(WantedNames names) {
        List<String> all = new ArrayList<>(List.of(names.eventName()));
        names.all().stream().filter(each -> !each.equals(names.eventName())).forEach(all::add);
        return new WantedNames(names.eventName(), all);
    }

    private static boolean isGiven(BodyReader body, String name) {
        return body.any(name) != null;
    }

    private static WantedNames checked(BodyReader body, String name, List<String> all) {
        if (!all.contains(name)) {
            body.problem(Wants.notWith(body.at("event_name"), "none of event_names, give one of them or leave it out"));
        }
        return new WantedNames(name, all);
    }

    private static Change<String> name(BodyReader body) {
        Change<String> change = body.text("event_name");
        @Nullable String given = Changes.given(change);
        if (given != null) {
            EventNames.violations(body.at("event_name"), given).forEach(body::problem);
        }
        return change;
    }

    private static Change<List<String>> names(BodyReader body) {
        Set<String> seen = new HashSet<>();
        Change<List<String>> change = body.list("event_names", (at, each) -> {
            if (!(each instanceof String name)) {
                body.wrongType(at, "text");
                return null;
            }
            EventNames.violations(at, name).forEach(body::problem);
            if (!seen.add(name)) {
                body.problem(Wants.notWith(at, "twice, give each name once"));
            }
            return name;
        });
        if (body.any("event_names") instanceof List<?> all
                && (all.isEmpty() || all.size() > AchievementRules.MAX_NAMES)) {
            body.problem(Violation.of(
                    body.at("event_names"),
                    ViolationCode.OUT_OF_RANGE,
                    all.size() + " names, give 1 to " + AchievementRules.MAX_NAMES));
        }
        return change;
    }

    private static String random() {
        return UUID.randomUUID().toString();
    }
}
