package dev.freestone.spi;

import dev.freestone.model.contact.ChainAnchor;

/**
 * Keeps heads of journals where nobody who can write the database can change them: another machine, a store that is
 * written once, a notary. Who has an anchor can prove later that the journal up to there is complete and was never written
 * anew. <b>Caller and thread:</b> the engine, from any thread, outside of any transaction, about once a day for each company
 * and when the host asks for it. <b>Durability:</b> what was taken is kept when the call returns. <b>Retry:</b> after an
 * exception, or when its process was killed, the engine gives the same anchor or a later one again; keep each as it comes.
 * <b>Errors:</b> any unchecked exception: the anchor counts as not kept. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.AnchorSinkConformance}. Source: docs/spec/contact-ledger.md 17.
 */
@FunctionalInterface
public interface AnchorSink {
    /**
     * Keeps an anchor.
     *
     * @param anchor the head of one company
     */
    void keep(ChainAnchor anchor);
}
