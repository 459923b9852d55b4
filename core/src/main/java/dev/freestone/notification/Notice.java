package dev.freestone.notification;

import dev.freestone.model.common.Channel;
import dev.freestone.schedule.DelayUnit;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is sent when a notification type fires, and when. A draft may lack any of it. Immutable. Source:
 * docs/spec/cases-and-notifications.md 4.
 *
 * @param channel by what means
 * @param theme why; empty in an active version = the template's subject tells it
 * @param templateId the template, such as 4711
 * @param template what was known of the template at activation; empty before
 * @param delay how long after the trigger, 0 to 3650; empty = at once
 * @param unit in what the delay is counted; there with it or not at all in an active version
 * @param cancelIfConditionNoLongerHolds whether what was planned is called back once status, outcome or conditions hold no more
 */
public record Notice(
        Optional<Channel> channel,
        Optional<InteractionTheme> theme,
        OptionalInt templateId,
        Optional<NoticeTemplate> template,
        OptionalInt delay,
        Optional<DelayUnit> unit,
        boolean cancelIfConditionNoLongerHolds) {
    /** Nothing is said yet. */
    public static final Notice NONE = new Notice(
            Optional.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            OptionalInt.empty(),
            Optional.empty(),
            false);
}
