package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import java.time.Instant;

/**
 * The head of a company's journal at an instant. Kept outside the database, it proves later that nothing up to there was
 * taken away or written anew. Immutable. Source: docs/spec/contact-ledger.md 17.
 *
 * @param company the owner of the journal
 * @param head the last link
 * @param at the storage's clock S when it was read, in microseconds
 */
public record ChainAnchor(CompanyId company, ChainHead head, Instant at) {}
