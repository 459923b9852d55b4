package dev.freestone.json.text;

import java.math.BigDecimal;

/** Decimals as text without an exponent. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.4. */
public final class NumberText {
    /** What no cell and no attribute may exceed, so a longer plain form is never needed. */
    private static final int LONGEST_PLAIN = 65_536;

    private NumberText() {}

    /**
     * Writes a number in plain decimal notation, its scale kept. A number whose plain form would be longer than 65,536
     * characters keeps its exponent, because twelve characters such as {@code 1e999999999} must not become a gigabyte.
     *
     * @param number the number
     * @return such as {@code -12.50}
     */
    public static String plain(BigDecimal number) {
        long length = (long) number.precision() + Math.abs((long) number.scale());
        return length <= LONGEST_PLAIN ? number.toPlainString() : number.toString();
    }
}
