package dev.freestone.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ChainHead;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The chain of a company's journal: each link's hash covers the link before it, so that nothing can be changed, removed,
 * inserted or moved without breaking all that follows. Pure. Source: docs/spec/contact-ledger.md 17.
 *
 * @param seq the place in the chain, from 1 on, without gaps
 * @param hash lower-case hex of SHA-256
 */
public record JournalChain(long seq, String hash) {
    /** Before the first link: place 0, 64 zeros. */
    public static final JournalChain START = new JournalChain(0, "0".repeat(64));

    private static final DateTimeFormatter MICROSECONDS =
            new DateTimeFormatterBuilder().appendInstant(6).toFormatter(Locale.ROOT);

    /**
     * A place that is stored.
     *
     * @param head the place
     * @return the same as a link to go on from
     */
    public static JournalChain at(ChainHead head) {
        return new JournalChain(head.seq(), head.hash());
    }

    /**
     * This place as it is stored.
     *
     * @return seq and hash
     */
    public ChainHead head() {
        return new ChainHead(seq, hash);
    }

    /**
     * The head after another entry.
     *
     * @param at S when the entry was stored
     * @param company the owner of the chain
     * @param kind the kind of entry, such as {@code intent}
     * @param bodyDigest what {@link #digest} gives for its body
     * @return the new head
     */
    public JournalChain next(Instant at, CompanyId company, String kind, String bodyDigest) {
        long place = seq + 1;
        byte[] linked = LengthPrefixed.sha256(
                List.of(hash, Long.toString(place), MICROSECONDS.format(at), company.value(), kind, bodyDigest));
        return new JournalChain(place, hex(linked));
    }

    /**
     * What stands for a body in the chain, so that the body can be redacted.
     *
     * @param body canonical JSON
     * @return lower-case hex of SHA-256
     */
    public static String digest(String body) {
        return hex(LengthPrefixed.sha256(body));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
