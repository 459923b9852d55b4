package dev.freestone.campaign;

/**
 * What a campaign names as its query: {@code query:{name}} or the address of a Redash query page. Static and
 * thread-safe. Source: docs/spec/outreach-campaigns.md 1.2, 6.1, 6.3.
 */
public final class QueryAddress {
    /** How the address of a registered source begins. */
    public static final String NAMED = "query:";

    private static final int LONGEST_NAME = 100;

    private QueryAddress() {}

    /**
     * What is wrong with the form of an address. Whether a source takes it is another question.
     *
     * @param address any text
     * @return the problem and its remedy, empty when there is none; repeats nothing of the address
     */
    public static String problem(String address) {
        if (address.startsWith(NAMED)) {
            return isName(address.substring(NAMED.length()))
                    ? ""
                    : "not the name of a source, write query: and 1 to 100 of a-z 0-9 . _ - beginning with a letter or digit";
        }
        return RedashAddress.problem(address);
    }

    /**
     * Where the key of an address is sent.
     *
     * @param address a well-formed address
     * @return scheme, host and port, such as {@code https://redash.example.org:443}; {@code query:} for every name
     */
    public static String origin(String address) {
        return address.startsWith(NAMED) ? NAMED : RedashAddress.parse(address).origin();
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= LONGEST_NAME
                && isLetterOrDigit(name.charAt(0))
                && name.chars().allMatch(c -> isLetterOrDigit(c) || c == '.' || c == '_' || c == '-');
    }

    private static boolean isLetterOrDigit(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
}
