package dev.freestone.spi;

import dev.freestone.model.contact.ChainHead;
import java.util.Optional;

/**
 * An entry of the journal with what the chain knows of it. Immutable. Source: docs/spec/contact-ledger.md 17.
 *
 * @param record the entry
 * @param link its place in the chain; empty until it is linked
 * @param bodyDigest what stands for its body, lower-case hex of SHA-256, once the body is redacted; empty until then
 */
public record ChainEntry(JournalRecord record, Optional<ChainHead> link, Optional<String> bodyDigest) {}
