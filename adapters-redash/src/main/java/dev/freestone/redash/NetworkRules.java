package dev.freestone.redash;

import java.net.Inet4Address;
import java.net.InetAddress;

/** Which resolved addresses belong to no public server. Source: docs/spec/outreach-campaigns.md 6.3. */
final class NetworkRules {
    private NetworkRules() {}

    static boolean isPublic(InetAddress address) {
        if (address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || address.isAnyLocalAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        int first = bytes[0] & 0xFF;
        int second = bytes[1] & 0xFF;
        if (address instanceof Inet4Address) {
            boolean carrier = first == 100 && (second & 0xC0) == 64;
            boolean benchmark = first == 198 && (second & 0xFE) == 18;
            return first != 0 && first < 224 && !carrier && !benchmark;
        }
        boolean uniqueLocal = (first & 0xFE) == 0xFC;
        // These carry an IPv4 address within: NAT64, 6to4, Teredo, and the forms below ::/32.
        boolean translated = (first == 0 && (second == 0 || second == 0x64))
                || (first == 0x20 && second == 0x02)
                || (first == 0x20 && second == 0x01 && bytes[2] == 0 && bytes[3] == 0);
        return !uniqueLocal && !translated;
    }
}
