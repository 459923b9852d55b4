package dev.freestone.engine.dispatch;

import dev.freestone.contact.DueVerdict;
import dev.freestone.model.contact.DueFacts;
import dev.freestone.model.contact.IntentId;
import dev.freestone.spi.Tx;
import java.util.List;
import java.util.Map;

/**
 * What a kind of producer looks at when its contacts are due, before the policy is asked. Thread-safe. Source:
 * docs/spec/contact-ledger.md 4.2.
 *
 * @param <F> the facts of the kind
 */
public interface DueCheck<F extends DueFacts> {
    /**
     * Asks the ports of the producer, outside of any transaction, for all contacts at once.
     *
     * @param contacts of this kind, of any company, each once
     * @return what is known; what a port throws is not passed on, but leaves the contact out
     */
    DueAnswers<F> ask(List<DueContact> contacts);

    /**
     * Judges contacts in the transaction that claims them: a pure function of what is stored and what was told.
     *
     * @param tx reads what is stored
     * @param due the contacts, locked, with what was told about each, not too old
     * @return a verdict for each; one that is left out is skipped
     */
    Map<IntentId, DueVerdict> judge(Tx tx, List<DueSeen<F>> due);
}
