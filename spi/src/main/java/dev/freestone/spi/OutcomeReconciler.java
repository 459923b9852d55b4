package dev.freestone.spi;

import dev.freestone.model.contact.Finding;
import dev.freestone.model.contact.UnknownAttempt;
import java.util.List;

/**
 * Asks a provider what became of messages whose outcome is unknown.
 *
 * <p><b>Caller and thread:</b> the engine, on threads of the host, at 1, 5, 15 and 60 minutes, 6 hours, then daily up to 30
 * days after an attempt. <b>Effect:</b> none, it only reads. <b>Retry:</b> a failed call is asked again at the next of these
 * times. <b>Errors:</b> any unchecked exception; a missing finding is {@link Finding.StillUnknown}. Source:
 * docs/spec/contact-ledger.md 9.1.
 */
@FunctionalInterface
public interface OutcomeReconciler {
    /** The greatest number of attempts in one call. */
    int MAX_BATCH = 500;

    /**
     * Asks.
     *
     * @param attempts 1 to {@value #MAX_BATCH}, all of one sender
     * @return findings, matched by key, in any order
     */
    List<Finding> lookup(List<UnknownAttempt> attempts);
}
