package dev.freestone.notification;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import dev.freestone.schedule.DelayUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What a draft must have to be put in force; everything that is missing is told at once. Static and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 4, 6.
 */
public final class ActivationRules {
    private ActivationRules() {}

    /**
     * What a notification type lacks.
     *
     * @param notice what it sends
     * @param template what the directory knows of the template that is named; empty = it knows none
     * @param implied the theme of the template's subject; empty = none is implied
     * @param deliverable the channels for which there are senders
     * @return the violations, none when it can be put in force
     */
    public static List<Violation> violations(
            Notice notice, Optional<NoticeTemplate> template, Optional<Theme> implied, Set<Channel> deliverable) {
        List<Violation> found = new ArrayList<>();
        if (notice.channel().isEmpty()) {
            found.add(required("channel"));
        } else if (!deliverable.contains(notice.channel().get())) {
            found.add(Violation.of(
                    "channel",
                    ViolationCode.NO_SENDER,
                    "no sender is registered for " + notice.channel().get().code() + ", register one at the builder"));
        }
        if (notice.templateId().isEmpty()) {
            found.add(required("templateId"));
        } else if (notice.channel().isPresent() && template.isEmpty()) {
            found.add(Violation.of(
                    "templateId",
                    ViolationCode.TEMPLATE_NOT_FOUND,
                    "no such enabled template for this channel, enable it or name another one"));
        }
        themeViolation(notice.theme(), implied).ifPresent(found::add);
        found.addAll(pair("delay", notice.delay(), notice.unit()));
        return found;
    }

    /**
     * What a do-not-interact type lacks.
     *
     * @param stop what it forbids
     * @return the violations, none when it can be put in force
     */
    public static List<Violation> violations(Stop stop) {
        List<Violation> found = new ArrayList<>();
        if (stop.channel().isEmpty()) {
            found.add(required("channel"));
        }
        if (stop.theme().isEmpty()) {
            found.add(required("theme"));
        }
        found.addAll(pair("duration", stop.duration(), stop.unit()));
        return found;
    }

    private static Optional<Violation> themeViolation(Optional<InteractionTheme> theme, Optional<Theme> implied) {
        if (theme.isEmpty()) {
            return implied.isPresent()
                    ? Optional.empty()
                    : Optional.of(Violation.of(
                            "theme",
                            ViolationCode.REQUIRED,
                            "missing, and the template's subject implies none, give a theme that begins with ops"));
        }
        Optional<Theme> outbound = theme.get().outbound();
        if (outbound.isEmpty()) {
            return Optional.of(Violation.of(
                    "theme",
                    ViolationCode.THEME_NOT_OUTBOUND,
                    "not a theme of contacts that are started here, take one that begins with ops"));
        }
        return implied.filter(each -> each != outbound.get())
                .map(each -> Violation.of(
                        "theme",
                        ViolationCode.THEME_MISMATCH,
                        "another theme than the one that the template's subject implies, give " + each.code()
                                + " or leave it out"));
    }

    /** Days without a unit say as little as a unit without days. */
    private static List<Violation> pair(String days, OptionalInt number, Optional<DelayUnit> unit) {
        if (number.isPresent() && unit.isEmpty()) {
            return List.of(Violation.of(
                    "unit", ViolationCode.REQUIRED, "missing beside " + days + ", give it or leave " + days + " out"));
        }
        return number.isEmpty() && unit.isPresent()
                ? List.of(Violation.of(days, ViolationCode.REQUIRED, "missing beside unit, give it or leave unit out"))
                : List.of();
    }

    private static Violation required(String path) {
        return Violation.of(path, ViolationCode.REQUIRED, "missing, give it before the version is put in force");
    }
}
