package dev.freestone.engine.engagement;

import dev.freestone.spi.IdSource;

/** Codes that nobody guesses, made of two public ids. Static and thread-safe. */
final class OfferCodes {
    /** What a customer shows. */
    static final String OFFER = "UO";

    /** What opens a lock. */
    static final String LOCK = "LK";

    private OfferCodes() {}

    static String next(IdSource ids, String prefix) {
        return ids.next(prefix) + ids.next(prefix).substring(prefix.length());
    }
}
