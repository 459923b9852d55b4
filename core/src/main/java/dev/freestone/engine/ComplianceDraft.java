package dev.freestone.engine;

import dev.freestone.campaign.CheckCompliance;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Theme;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How contacts are to be screened: {@code ComplianceDraft.of(Channel.VOICE).withTheme(Theme.OPS_COLL_DEBT)}. Immutable.
 * Source: docs/spec/outreach-campaigns.md 1.4.
 */
public final class ComplianceDraft {
    @Required
    private final @Nullable Channel channel;

    private final @Nullable Theme theme;
    private final @Nullable String subject;
    private final boolean isAutodialed;

    ComplianceDraft(@Nullable Channel channel, @Nullable Theme theme, @Nullable String subject, boolean isAutodialed) {
        this.channel = channel;
        this.theme = theme;
        this.subject = subject;
        this.isAutodialed = isAutodialed;
    }

    /**
     * A screening without its reason yet; a theme or a subject must follow.
     *
     * @param channel voice, email, fax, text, chat or mail
     * @return the screening
     */
    public static ComplianceDraft of(Channel channel) {
        return new ComplianceDraft(Objects.requireNonNull(channel, "channel"), null, null, false);
    }

    /**
     * The screening of an exporter.
     *
     * @param compliance the screening
     * @return a draft that equals it
     */
    public static ComplianceDraft from(CheckCompliance compliance) {
        return new ComplianceDraft(
                compliance.channel(),
                compliance.theme().orElse(null),
                compliance.subject().orElse(null),
                compliance.isAutodialed());
    }

    /**
     * Gives the reason as a theme.
     *
     * @param reason the theme
     * @return a changed copy
     */
    public ComplianceDraft withTheme(Theme reason) {
        return new ComplianceDraft(channel, Objects.requireNonNull(reason, "reason"), subject, isAutodialed);
    }

    /**
     * Gives the reason as a subject.
     *
     * @param reason such as {@code loanOverdueFirstNotice}
     * @return a changed copy
     */
    public ComplianceDraft withSubject(String reason) {
        return new ComplianceDraft(channel, theme, Objects.requireNonNull(reason, "reason"), isAutodialed);
    }

    /**
     * Says that a machine dials; only with voice.
     *
     * @return a changed copy
     */
    public ComplianceDraft autodialed() {
        return new ComplianceDraft(channel, theme, subject, true);
    }

    /**
     * How the people will be reached.
     *
     * @return empty when a request body left it out
     */
    public Optional<Channel> channel() {
        return Optional.ofNullable(channel);
    }

    /**
     * Why.
     *
     * @return empty when the subject says so
     */
    public Optional<Theme> theme() {
        return Optional.ofNullable(theme);
    }

    /**
     * What about.
     *
     * @return empty when the theme says so
     */
    public Optional<String> subject() {
        return Optional.ofNullable(subject);
    }

    /**
     * Whether a machine dials.
     *
     * @return false unless said
     */
    public boolean isAutodialed() {
        return isAutodialed;
    }
}
