package dev.freestone.engine.dispatch;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.DueFacts;
import dev.freestone.model.contact.IntentId;
import java.util.Map;
import java.util.Set;

/**
 * What the ports of a producer told about contacts that are due. Immutable.
 *
 * @param <F> the facts of the kind
 * @param known by contact; one that is left out waits for the next look
 * @param failing the companies whose ports do not answer: their other contacts of the kind are not looked at in this round
 */
public record DueAnswers<F extends DueFacts>(Map<IntentId, F> known, Set<CompanyId> failing) {
    /**
     * Copies both.
     *
     * @param known by contact; one that is left out waits for the next look
     * @param failing the companies whose ports do not answer: their other contacts of the kind are not looked at in this round
     */
    public DueAnswers {
        known = Map.copyOf(known);
        failing = Set.copyOf(failing);
    }
}
