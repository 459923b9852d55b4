package dev.freestone.json.text;

import java.math.BigDecimal;

/** Decimals as text without an exponent. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.4. */
public final class NumberText {
    /** What no cell and no attribute may exceed, so a longer plain form is never needed. */
    private static final int LONGEST_PLAIN = 65_536;

    /** The most characters that a number is written with: besides its digits a sign, a zero and a point. */
    static final int LONGEST = LONGEST_PLAIN + 3;

    private static final int LONG_DIGITS = 18;

    private NumberText() {}

    /**
     * Writes a number in plain decimal notation, its scale kept. A number whose plain form would be longer than 65,536
     * characters keeps its exponent, because twelve characters such as {@code 1e999999999} must not become a gigabyte.
     *
     * @param number the number
     * @return such as {@code -12.50}
     */
    public static String plain(BigDecimal number) {
        return isPlain(number) ? number.toPlainString() : withExponent(number);
    }

    /**
     * The value that a number has after it was written and read, so that both are equal.
     *
     * @param number the number
     * @return a {@code Long} for a whole number that fits and was not written with a fraction, else the number
     */
    public static Object asRead(BigDecimal number) {
        if (number.scale() > 0 || !isPlain(number)) {
            return number;
        }
        BigDecimal whole = number.setScale(0);
        return whole.precision() <= LONG_DIGITS || whole.compareTo(BigDecimal.valueOf(whole.longValue())) == 0
                ? (Object) whole.longValue()
                : whole;
    }

    /** Java writes 12e2147483647 as 1.2E+2147483648, whose exponent it does not read. */
    private static String withExponent(BigDecimal number) {
        long exponent = (long) number.precision() - 1 - number.scale();
        return exponent > Integer.MAX_VALUE
                ? number.unscaledValue() + "E+" + -(long) number.scale()
                : number.toString();
    }

    private static boolean isPlain(BigDecimal number) {
        return (long) number.precision() + Math.abs((long) number.scale()) <= LONGEST_PLAIN;
    }
}
