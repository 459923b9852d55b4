package dev.freestone.campaign;

import java.util.Locale;

/**
 * A host with a port, as addresses and settings name it: a host name, an IPv4 address or a bracketed IPv6 address, and
 * optionally a colon and a port. Immutable. Source: docs/spec/outreach-campaigns.md 1.3.
 *
 * @param host lower case, an IPv6 address without its brackets, such as {@code files.example.org}
 * @param port 1..65535
 */
public record HostPort(String host, int port) {
    private static final int MAX_PORT = 65_535;
    private static final int MAX_PORT_DIGITS = 5;
    private static final int MAX_NAME = 253;
    private static final int MAX_LABEL = 63;
    private static final int MAX_OCTET = 255;
    private static final int IPV4_PARTS = 4;
    private static final int IPV6_GROUPS = 8;

    /**
     * Reads a host with an optional port.
     *
     * @param text such as {@code files.example.org:2222} or {@code [2001:db8::7]}
     * @param defaultPort the port when the text names none, 1..65535
     * @return the host and its port
     * @throws IllegalArgumentException if {@link #problem} finds one
     */
    public static HostPort parse(String text, int defaultPort) {
        String problem = problem(text);
        if (!problem.isEmpty()) {
            throw new IllegalArgumentException("host: " + problem);
        }
        int end = hostEnd(text);
        String host = text.startsWith("[") ? text.substring(1, end - 1) : text.substring(0, end);
        int port = end == text.length() ? defaultPort : Integer.parseInt(text.substring(end + 1));
        return new HostPort(host.toLowerCase(Locale.ROOT), port);
    }

    /**
     * What is wrong with a text as a host with an optional port.
     *
     * @param text any text
     * @return the problem and its remedy, empty when there is none
     */
    public static String problem(String text) {
        int end = hostEnd(text);
        if (end < 0) {
            return "the bracket of an IPv6 address is not closed, write [2001:db8::7]";
        }
        String host = text.substring(0, end);
        if (end < text.length() && !isPort(text.substring(end))) {
            return "what follows the host is not a port, write a colon and a number from 1 to 65535";
        }
        if (host.startsWith("[")) {
            return isIpv6(host.substring(1, host.length() - 1)) ? "" : "not an IPv6 address inside the brackets";
        }
        boolean numeric = !host.isEmpty() && host.chars().allMatch(c -> c == '.' || isDigit(c));
        if (numeric) {
            return isIpv4(host) ? "" : "not an IPv4 address, write four numbers from 0 to 255";
        }
        return isName(host) ? "" : "not a host name, give letters, digits, hyphens and dots only";
    }

    /** Where the host ends, or -1 for a bracket that is not closed. */
    private static int hostEnd(String text) {
        if (text.startsWith("[")) {
            return text.indexOf(']') + 1 == 0 ? -1 : text.indexOf(']') + 1;
        }
        int colon = text.indexOf(':');
        return colon < 0 ? text.length() : colon;
    }

    private static boolean isPort(String text) {
        String digits = text.substring(1);
        return text.charAt(0) == ':'
                && !digits.isEmpty()
                && digits.length() <= MAX_PORT_DIGITS
                && digits.chars().allMatch(HostPort::isDigit)
                && Integer.parseInt(digits) >= 1
                && Integer.parseInt(digits) <= MAX_PORT;
    }

    private static boolean isName(String host) {
        if (host.isEmpty() || host.length() > MAX_NAME) {
            return false;
        }
        for (String label : host.split("\\.", -1)) {
            boolean letters = label.chars().allMatch(c -> isDigit(c) || isLetter(c) || c == '-');
            if (!letters
                    || label.isEmpty()
                    || label.length() > MAX_LABEL
                    || label.startsWith("-")
                    || label.endsWith("-")) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv4(String host) {
        String[] parts = host.split("\\.", -1);
        if (parts.length != IPV4_PARTS) {
            return false;
        }
        for (String part : parts) {
            boolean octet = !part.isEmpty()
                    && part.length() <= 3
                    && part.chars().allMatch(HostPort::isDigit)
                    && (part.length() == 1 || part.charAt(0) != '0')
                    && Integer.parseInt(part) <= MAX_OCTET;
            if (!octet) {
                return false;
            }
        }
        return true;
    }

    private static boolean isIpv6(String host) {
        int gap = host.indexOf("::");
        if (gap < 0) {
            return groups(host) == IPV6_GROUPS;
        }
        int before = gap == 0 ? 0 : groups(host.substring(0, gap));
        String rest = host.substring(gap + 2);
        int after = rest.isEmpty() ? 0 : groups(rest);
        return before >= 0
                && after >= 0
                && before + after < IPV6_GROUPS
                && (gap == 0 || !host.substring(0, gap).contains("."));
    }

    /** How many groups of 16 bits, or -1 when one is malformed. */
    private static int groups(String text) {
        String[] parts = text.split(":", -1);
        int count = 0;
        for (int i = 0; i < parts.length; i++) {
            String part = parts[i];
            if (i == parts.length - 1 && isIpv4(part)) {
                count += 2;
            } else if (!part.isEmpty()
                    && part.length() <= 4
                    && part.chars().allMatch(c -> Character.digit(c, 16) >= 0 && c < 128)) {
                count++;
            } else {
                return -1;
            }
        }
        return count;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
