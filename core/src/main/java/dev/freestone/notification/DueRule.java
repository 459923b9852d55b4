package dev.freestone.notification;

import dev.freestone.contact.DueVerdict;
import dev.freestone.model.contact.IntentReason;
import java.util.Optional;

/**
 * What becomes of an interaction when it is due, before the policy is asked. Pure. Source:
 * docs/spec/cases-and-notifications.md 11, S2 to S4.
 */
public final class DueRule {
    private DueRule() {}

    /**
     * Judges a due interaction.
     *
     * @param present how its case stands
     * @param level what must still be so; empty = it is sent whatever the case does
     * @param template its template
     * @return the first that applies: the case is gone, its match is gone, its template is disabled; else it goes on
     */
    public static DueVerdict judge(CaseLook present, Optional<TriggerLevel> level, TemplateLook template) {
        if (present.state().isEmpty()) {
            return DueVerdict.cancel(IntentReason.CASE_DELETED);
        }
        if (level.isPresent() && !level.get().holds(present.state().get())) {
            return DueVerdict.cancel(IntentReason.CONDITION_NO_LONGER_HOLDS);
        }
        return template.enabled()
                ? DueVerdict.proceed(template.id(), template.required())
                : DueVerdict.suppress(IntentReason.TEMPLATE_DISABLED);
    }
}
