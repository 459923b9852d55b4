package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of a bulk sender. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.5. */
public final class BulkSenderRules {
    /** Channels that no outreach message takes: what is put on two of them waits until it is looked at, one is for engagement. */
    static final Set<Channel> REFUSED =
            Collections.unmodifiableSet(EnumSet.of(Channel.GUI, Channel.DOCUMENT, Channel.PUSH));

    private static final Set<Channel> NEEDS_PORT = EnumSet.of(Channel.VOICE, Channel.FAX, Channel.CHAT);

    private BulkSenderRules() {}

    /**
     * What is wrong with a subject and its theme.
     *
     * @param subject the subject as it is stored
     * @param theme the theme, when one is given
     * @param catalogue what is known about subjects
     * @return every violation
     */
    public static List<Violation> subjectViolations(String subject, Optional<Theme> theme, SubjectCatalogue catalogue) {
        List<Violation> form = SubjectRules.violations("interactionSubject", subject);
        if (!form.isEmpty()) {
            return form;
        }
        Optional<Theme> implied = catalogue.theme(subject);
        if (implied.isEmpty() && theme.isEmpty()) {
            return List.of(Violation.of(
                    "interactionTheme",
                    ViolationCode.THEME_REQUIRED,
                    "missing, and the subject implies none, give a theme that begins with ops"));
        }
        return implied.isPresent() && theme.isPresent() && !theme.equals(implied)
                ? List.of(Violation.of(
                        "interactionTheme",
                        ViolationCode.THEME_MISMATCH,
                        "another theme than the one that the subject implies, give "
                                + implied.get().code() + " or leave it out"))
                : List.of();
    }

    /**
     * What is wrong with a channel.
     *
     * @param channel the channel
     * @param registered the channels for which the host has registered a sender port
     * @return at most one violation
     */
    public static List<Violation> channelViolations(Channel channel, Set<Channel> registered) {
        List<Violation> found = new ArrayList<>();
        if (REFUSED.contains(channel)) {
            found.add(Violation.of(
                    "interactionChannel",
                    ViolationCode.UNKNOWN_VALUE,
                    "a channel that no outreach message takes, take one of voice email fax text chat mail"));
        } else if (NEEDS_PORT.contains(channel) && !registered.contains(channel)) {
            found.add(Violation.of(
                    "interactionChannel",
                    ViolationCode.NO_SENDER,
                    "no sender is registered for " + channel.code() + ", register one at the builder"));
        }
        return found;
    }
}
