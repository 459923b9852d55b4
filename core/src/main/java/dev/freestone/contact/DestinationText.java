package dev.freestone.contact;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers and addresses in the one form under which they are compared: e-mail addresses in lower case, phone numbers as E.164,
 * where ten digits are a number of North America. Pure. Source: docs/spec/contact-ledger.md 16, item 1; ITU-T E.164.
 */
public final class DestinationText {
    private static final Pattern TEN_DIGITS = Pattern.compile("[2-9][0-9]{9}");
    private static final Pattern NORTH_AMERICAN = Pattern.compile("\\+1([2-9][0-9]{2})[0-9]{7}");

    private DestinationText() {}

    /**
     * The one form of a destination.
     *
     * @param text as somebody has written it
     * @return such as {@code +15550100001}; what is neither a number nor an e-mail address comes back as it is, without blanks
     *     around it
     */
    public static String normal(String text) {
        String stripped = text.strip();
        if (stripped.indexOf('@') >= 0) {
            return stripped.toLowerCase(Locale.ROOT);
        }
        return PhoneNumbers.read(stripped).map(DestinationText::international).orElse(stripped);
    }

    private static String international(String digits) {
        if (TEN_DIGITS.matcher(digits).matches()) {
            return "+1" + digits;
        }
        boolean trunk = digits.startsWith("1")
                && TEN_DIGITS.matcher(digits.substring(1)).matches();
        return trunk ? "+" + digits : digits;
    }

    /**
     * The area code of a number of North America.
     *
     * @param text as somebody has written it
     * @return such as {@code 404}; empty for anything else
     */
    public static Optional<String> areaCode(String text) {
        Matcher number = NORTH_AMERICAN.matcher(normal(text));
        return number.matches() ? Optional.of(number.group(1)) : Optional.empty();
    }
}
