package dev.freestone.contact;

/**
 * The first place at which a journal does not hold. Immutable. Source: docs/spec/contact-ledger.md 17.
 *
 * @param seq the place in the chain, from 1 on
 * @param cause what was found there
 */
public record JournalFault(long seq, Cause cause) {
    /** What was done to a journal. Codes are stable. */
    public enum Cause {
        /** An entry says something else than when it was linked. */
        BODY_CHANGED("body_changed"),
        /** An entry is gone from between others. */
        ROW_MISSING("row_missing"),
        /** An entry stands where there was none. */
        ROW_INSERTED("row_inserted"),
        /** An entry stands in the place of another one. */
        ORDER_CHANGED("order_changed"),
        /** The last entries are gone: an anchor tells of more. */
        TRUNCATED("truncated"),
        /** The chain is whole in itself, but an anchor tells of another one: it was made anew. */
        REWRITTEN("rewritten"),
        /** An entry was not linked although a pass was asked for. */
        UNCHAINED("unchained");

        private final String code;

        Cause(String code) {
            this.code = code;
        }

        /**
         * The stable code.
         *
         * @return such as {@code body_changed}
         */
        public String code() {
            return code;
        }
    }

    /** Such as {@code body_changed at 17}. */
    @Override
    public String toString() {
        return cause.code() + " at " + seq;
    }
}
