package dev.freestone.sftp;

/**
 * Says whether a key belongs to a server, before a credential is sent to it. For hosts that keep keys elsewhere than in a
 * file, such as in a database:
 *
 * <pre>{@code
 * SftpDelivery.builder().hostKeys((host, port, algorithm, fingerprint) -> keys.contains(host + " " + fingerprint))
 * }</pre>
 *
 * <p>Asked on the thread that connects, by many at once. Source: docs/spec/outreach-campaigns.md 5.4.
 */
@FunctionalInterface
public interface HostKeyVerifier {
    /**
     * Whether the key is the server's.
     *
     * @param host as the settings name it, an IPv6 address without brackets
     * @param port such as 22
     * @param algorithm of the key, such as {@code ssh-ed25519}
     * @param fingerprint such as {@code SHA256:} and 43 characters of Base64
     * @return false when the key is not known; what it throws refuses the key as well
     */
    boolean accepts(String host, int port, String algorithm, String fingerprint);
}
