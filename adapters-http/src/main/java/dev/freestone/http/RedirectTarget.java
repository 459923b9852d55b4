package dev.freestone.http;

import java.nio.charset.StandardCharsets;

/** Addresses of hosts as a header carries them. Static and thread-safe. Source: RFC 3986 2.1, docs/spec/rest.md 5. */
final class RedirectTarget {
    private static final String HEX = "0123456789ABCDEF";

    private RedirectTarget() {}

    /** The same address of visible ASCII only, so that nothing in it can end the header; the rest is percent-encoded. */
    static String of(String address) {
        StringBuilder out = new StringBuilder(address.length());
        for (byte each : address.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 0x7F) {
                out.append((char) each);
            } else {
                out.append('%').append(HEX.charAt((each >> 4) & 0xF)).append(HEX.charAt(each & 0xF));
            }
        }
        return out.toString();
    }
}
