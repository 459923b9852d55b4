package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The rules of screening. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.4, 1.5. */
public final class ComplianceRules {
    private static final String PATH = "checkCompliance";
    private static final Set<Channel> ACTIVE =
            EnumSet.of(Channel.VOICE, Channel.EMAIL, Channel.FAX, Channel.TEXT, Channel.CHAT, Channel.MAIL);

    private ComplianceRules() {}

    /**
     * What is wrong with a screening.
     *
     * @param channel the channel, empty when it is missing, which is judged elsewhere
     * @param theme the theme
     * @param subject the subject
     * @param isAutodialed whether a machine dials
     * @param hasPolicy whether the engine has a contact policy, without which nothing can be screened
     * @return every violation
     */
    public static List<Violation> violations(
            Optional<Channel> channel,
            Optional<Theme> theme,
            Optional<String> subject,
            boolean isAutodialed,
            boolean hasPolicy) {
        List<Violation> found = new ArrayList<>();
        if (!hasPolicy) {
            found.add(Violation.of(
                    PATH,
                    ViolationCode.POLICY_MISSING,
                    "this engine has no contact policy to screen with, configure one or leave checkCompliance out"));
        }
        if (channel.isPresent() && !ACTIVE.contains(channel.get())) {
            found.add(Violation.of(
                    PATH + ".channel",
                    ViolationCode.UNKNOWN_VALUE,
                    "a channel that reaches nobody, take one of voice email fax text chat mail"));
        }
        if (theme.isPresent() && subject.isPresent()) {
            found.add(
                    Violation.of(PATH, ViolationCode.BOTH_GIVEN, "has theme and subject, give exactly one of the two"));
        } else if (theme.isEmpty() && subject.isEmpty()) {
            found.add(Violation.of(
                    PATH, ViolationCode.NEITHER_GIVEN, "has neither theme nor subject, give exactly one of the two"));
        }
        subject.ifPresent(text -> found.addAll(SubjectRules.violations(PATH + ".subject", text)));
        if (isAutodialed && channel.isPresent() && channel.get() != Channel.VOICE) {
            found.add(Violation.of(
                    PATH + ".isAutodialed",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "true with another channel than voice, leave it out or take voice"));
        }
        return found;
    }
}
