package dev.freestone.sftp;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file of known hosts as OpenSSH keeps it: names, patterns and hashed names, {@code [host]:port} for another port than
 * 22, {@code @revoked}. A line that cannot be read counts for nothing, as does {@code @cert-authority}. A port is never left
 * out of the comparison, so that the file lists servers and not machines.
 */
final class KnownHosts {
    /** What the file says about a key. */
    enum Verdict {
        LISTED,
        UNKNOWN,
        CHANGED,
        REVOKED
    }

    private static final String REVOKED = "@revoked";
    private static final String HASHED = "|1|";
    private static final int DEFAULT_PORT = 22;

    private final List<Entry> entries;

    private KnownHosts(List<Entry> entries) {
        this.entries = entries;
    }

    static KnownHosts read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (String line :
                Files.readString(file, StandardCharsets.ISO_8859_1).lines().toList()) {
            String[] words = line.strip().split("\\s+", -1);
            boolean marked = words[0].startsWith("@");
            int first = marked ? 1 : 0;
            if (!words[0].startsWith("#") && words.length >= first + 3 && (!marked || words[0].equals(REVOKED))) {
                entries.add(new Entry(marked, words[first], words[first + 1], words[first + 2]));
            }
        }
        return new KnownHosts(entries);
    }

    /** The name of a server in such a file. */
    static String nameOf(String host, int port) {
        String name = host.toLowerCase(Locale.ROOT);
        return port == DEFAULT_PORT ? name : "[" + name + "]:" + port;
    }

    /** A revoked key is revoked for every server: whoever has it may stand anywhere. */
    Verdict judge(String name, String algorithm, byte[] key) {
        String text = Base64.getEncoder().encodeToString(key);
        if (entries.stream().anyMatch(each -> each.revoked() && each.key().equals(text))) {
            return Verdict.REVOKED;
        }
        List<Entry> ofServer = entries.stream()
                .filter(each -> !each.revoked() && each.algorithm().equals(algorithm) && each.names(name))
                .toList();
        if (ofServer.stream().anyMatch(each -> each.key().equals(text))) {
            return Verdict.LISTED;
        }
        return ofServer.isEmpty() ? Verdict.UNKNOWN : Verdict.CHANGED;
    }

    /** The kinds of keys listed for a server, so that it is asked for one of them. */
    List<Entry> of(String name) {
        return entries.stream()
                .filter(each -> !each.revoked() && each.names(name))
                .toList();
    }

    record Entry(boolean revoked, String patterns, String algorithm, String key) {
        boolean names(String name) {
            if (patterns.startsWith(HASHED)) {
                return hashes(name);
            }
            boolean named = false;
            for (String pattern : patterns.toLowerCase(Locale.ROOT).split(",", -1)) {
                if (pattern.startsWith("!") && matches(pattern, 1, name, 0)) {
                    return false;
                }
                named |= matches(pattern, 0, name, 0);
            }
            return named;
        }

        private boolean hashes(String name) {
            String[] parts = patterns.substring(HASHED.length()).split("\\|", -1);
            try {
                Mac mac = Mac.getInstance("HmacSHA1");
                mac.init(new SecretKeySpec(Base64.getDecoder().decode(parts[0]), "HmacSHA1"));
                return parts.length == 2
                        && MessageDigest.isEqual(
                                Base64.getDecoder().decode(parts[1]),
                                mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
            } catch (GeneralSecurityException | IllegalArgumentException e) {
                return false;
            }
        }

        private static boolean matches(String pattern, int at, String name, int from) {
            if (at == pattern.length()) {
                return from == name.length();
            }
            char wanted = pattern.charAt(at);
            if (wanted == '*') {
                return matches(pattern, at + 1, name, from)
                        || (from < name.length() && matches(pattern, at, name, from + 1));
            }
            return from < name.length()
                    && (wanted == '?' || wanted == name.charAt(from))
                    && matches(pattern, at + 1, name, from + 1);
        }
    }
}
