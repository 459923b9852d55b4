package dev.freestone.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainHead;
import java.time.Instant;

/**
 * An entry of a journal as it was found in the chain. Immutable. Source: docs/spec/contact-ledger.md 17.
 *
 * @param place where it stands, and its hash
 * @param at S when it was stored
 * @param company the owner of the chain
 * @param kind the kind of entry, such as {@code intent}
 * @param bodyDigest of its body, or what was left of a redacted one
 * @param agrees whether the columns beside the body say the same as the body
 */
public record ChainedRow(
        ChainHead place, Instant at, CompanyId company, String kind, String bodyDigest, boolean agrees) {
    /** The place that it has when it comes after another one. */
    ChainHead after(ChainHead before) {
        return JournalChain.at(before).next(at, company, kind, bodyDigest).head();
    }

    /** Whether its hash is that of an entry which comes after another one, wherever it stands now. */
    boolean belongsAfter(ChainHead before) {
        return after(before).hash().equals(place.hash());
    }
}
