package dev.freestone.model.campaign;

import dev.freestone.model.common.Secret;
import java.util.Optional;

/**
 * A folder on a server of others, and who asks for it. Immutable; its text shows no secret. Source:
 * docs/spec/outreach-campaigns.md 1.3.
 *
 * @param host host name, IPv4 address or IPv6 address without brackets, such as {@code files.example.org}
 * @param port 1..65535, such as 22
 * @param username 1..128 characters
 * @param password the password
 * @param privateKey OpenSSH or PEM text; tried before the password
 * @param privateKeyPassphrase only with a private key
 * @param folder a folder that exists; empty = the one that the server shows first
 */
public record DeliveryTarget(
        String host,
        int port,
        String username,
        Optional<Secret> password,
        Optional<Secret> privateKey,
        Optional<Secret> privateKeyPassphrase,
        Optional<String> folder) {
    private static final int MAX_PORT = 65_535;

    /**
     * Checks the port.
     *
     * @param host host name, IPv4 address or IPv6 address without brackets, such as {@code files.example.org}
     * @param port 1..65535, such as 22
     * @param username 1..128 characters
     * @param password the password
     * @param privateKey OpenSSH or PEM text; tried before the password
     * @param privateKeyPassphrase only with a private key
     * @param folder a folder that exists; empty = the one that the server shows first
     */
    public DeliveryTarget {
        if (port < 1 || port > MAX_PORT) {
            throw new IllegalArgumentException("port: " + port + ", give 1..65535");
        }
    }

    /**
     * A server that asks for a password.
     *
     * @param host such as {@code files.example.org}
     * @param port such as 22
     * @param username such as {@code lender}
     * @param password its password
     * @return the target, without a folder
     */
    public static DeliveryTarget of(String host, int port, String username, Secret password) {
        return new DeliveryTarget(
                host, port, username, Optional.of(password), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * The same server, another folder.
     *
     * @param path such as {@code /incoming}
     * @return a changed copy
     */
    public DeliveryTarget in(String path) {
        return new DeliveryTarget(host, port, username, password, privateKey, privateKeyPassphrase, Optional.of(path));
    }

    /**
     * The server without the account, for messages.
     *
     * @return such as {@code files.example.org:22} or {@code [2001:db8::7]:22}
     */
    public String server() {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    }
}
