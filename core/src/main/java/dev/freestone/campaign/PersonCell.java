package dev.freestone.campaign;

import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.PublicIds;
import dev.freestone.model.contact.PersonRef;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cell of the person column. Pure. Source: docs/spec/outreach-campaigns.md 4.5.
 *
 * @param ref whom it names, null when {@code problem} is set
 * @param problem {@code MISSING_ID} or {@code INVALID_ID}, null when a person is named
 */
public record PersonCell(@Nullable PersonRef ref, @Nullable RowReason problem) {
    private static final PersonCell MISSING = new PersonCell(null, RowReason.MISSING_ID);
    private static final PersonCell INVALID = new PersonCell(null, RowReason.INVALID_ID);
    private static final BigDecimal LARGEST = new BigDecimal(Long.MAX_VALUE);
    private static final int MAX_SCALE = 100;

    /**
     * Reads a cell.
     *
     * @param cell a string, long, decimal, boolean, list, map or null
     * @return whom it names, or what is wrong with it
     */
    public static PersonCell read(@Nullable Object cell) {
        if (cell == null) {
            return MISSING;
        }
        if (cell instanceof Long number) {
            return number < 0 ? INVALID : new PersonCell(PersonRef.number(number), null);
        }
        if (cell instanceof BigDecimal number) {
            return decimal(number);
        }
        return cell instanceof String text ? text(text) : INVALID;
    }

    private static PersonCell decimal(BigDecimal number) {
        // A scale far outside would cost time to expand and cannot be in range, zero aside.
        if (number.signum() == 0) {
            return new PersonCell(PersonRef.number(0), null);
        }
        if (number.signum() < 0 || Math.abs((long) number.scale()) > MAX_SCALE || number.compareTo(LARGEST) > 0) {
            return INVALID;
        }
        BigInteger[] parts = number.unscaledValue().divideAndRemainder(BigInteger.TEN.pow(Math.max(number.scale(), 0)));
        return parts[1].signum() == 0 ? new PersonCell(PersonRef.number(number.longValueExact()), null) : INVALID;
    }

    private static PersonCell text(String cell) {
        String text = stripBlanks(cell);
        if (text.isEmpty()) {
            return MISSING;
        }
        if (isNumber(text)) {
            return new PersonCell(new PersonRef(PersonRef.Form.NUMBER, text), null);
        }
        if (text.startsWith(ExternalId.PREFIX)) {
            String external = text.substring(ExternalId.PREFIX.length());
            return ExternalId.problem(external).isEmpty() || isHostId(external)
                    ? new PersonCell(PersonRef.external(external), null)
                    : INVALID;
        }
        return PublicIds.isPublicId(text) ? new PersonCell(PersonRef.publicId(text), null) : INVALID;
    }

    /** A host's own person id may be longer than an external id: 1 to 100 characters without control characters. */
    private static boolean isHostId(String text) {
        return !text.isEmpty()
                && text.codePointCount(0, text.length()) <= 100
                && text.chars().noneMatch(Character::isISOControl)
                && !text.startsWith(ExternalId.PREFIX);
    }

    private static boolean isNumber(String text) {
        boolean digits = text.length() <= 19 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean leadingZero = text.length() > 1 && text.charAt(0) == '0';
        return digits && !leadingZero && (text.length() < 19 || text.compareTo("9223372036854775807") <= 0);
    }

    private static String stripBlanks(String text) {
        int from = 0;
        int to = text.length();
        while (from < to && isBlank(text.charAt(from))) {
            from++;
        }
        while (to > from && isBlank(text.charAt(to - 1))) {
            to--;
        }
        return text.substring(from, to);
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }
}
