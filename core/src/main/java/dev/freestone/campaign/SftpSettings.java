package dev.freestone.campaign;

import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import java.util.Optional;

/**
 * Where the files of a run are uploaded. Immutable. Source: docs/spec/outreach-campaigns.md 1.3.
 *
 * @param host host name, IPv4 or bracketed IPv6, with an optional port, such as {@code files.example.org:2222}
 * @param username 1..128 characters
 * @param password the password
 * @param privateKey OpenSSH or PEM text; tried before the password
 * @param privateKeyPassphrase only with a private key
 * @param cdDir an existing directory; empty = the login directory
 */
public record SftpSettings(
        String host,
        String username,
        Optional<Secret> password,
        Optional<Secret> privateKey,
        Optional<Secret> privateKeyPassphrase,
        Optional<String> cdDir) {
    /** The port of a host that names none. */
    public static final int DEFAULT_PORT = 22;

    /**
     * Where a delivery goes with these settings.
     *
     * @return server, account and folder
     * @throws IllegalArgumentException when the host is malformed, which no stored settings are
     */
    public DeliveryTarget target() {
        HostPort server = HostPort.parse(host, DEFAULT_PORT);
        return new DeliveryTarget(
                server.host(), server.port(), username, password, privateKey, privateKeyPassphrase, cdDir);
    }

    /**
     * Whether it holds a secret.
     *
     * @return true with a password, a private key or a passphrase
     */
    public boolean hasSecret() {
        return password.isPresent() || privateKey.isPresent() || privateKeyPassphrase.isPresent();
    }
}
