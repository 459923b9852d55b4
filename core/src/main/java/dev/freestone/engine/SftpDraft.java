package dev.freestone.engine;

import dev.freestone.campaign.SftpSettings;
import dev.freestone.model.common.Secret;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a run are to be uploaded: {@code SftpDraft.of("files.example.org", "freestone").withPassword(secret)}.
 * A secret that is {@link Secret#MASK} stands for the stored one, as long as host and user name are the stored ones.
 * Immutable; shows no secrets. Source: docs/spec/outreach-campaigns.md 1.3.
 */
public final class SftpDraft {
    @Required
    @NotEmptyText
    @MaxCodePoints(255)
    private final @Nullable String host;

    @Required
    @NotEmptyText
    @MaxCodePoints(128)
    @AllowedCharacters(CharacterSet.NO_CONTROLS)
    private final @Nullable String username;

    @NotEmptyText
    @MaxCodePoints(1024)
    private final @Nullable Secret password;

    @NotEmptyText
    @MaxCodePoints(16_384)
    @PrivateKeyText
    private final @Nullable Secret privateKey;

    @NotEmptyText
    @MaxCodePoints(1024)
    private final @Nullable Secret privateKeyPassphrase;

    @NotEmptyText
    @MaxCodePoints(1024)
    @AllowedCharacters(CharacterSet.PATH)
    private final @Nullable String cdDir;

    SftpDraft(
            @Nullable String host,
            @Nullable String username,
            @Nullable Secret password,
            @Nullable Secret privateKey,
            @Nullable Secret privateKeyPassphrase,
            @Nullable String cdDir) {
        this.host = host;
        this.username = username;
        this.password = password;
        this.privateKey = privateKey;
        this.privateKeyPassphrase = privateKeyPassphrase;
        this.cdDir = cdDir;
    }

    /**
     * Settings without credentials yet; a password or a private key must follow.
     *
     * @param host host name, IPv4 or bracketed IPv6, with an optional port; 22 without one
     * @param username 1 to 128 characters
     * @return the settings
     */
    public static SftpDraft of(String host, String username) {
        return new SftpDraft(
                Objects.requireNonNull(host, "host"),
                Objects.requireNonNull(username, "username"),
                null,
                null,
                null,
                null);
    }

    /**
     * The settings of a campaign.
     *
     * @param settings the settings
     * @return a draft that equals them
     */
    public static SftpDraft from(SftpSettings settings) {
        return new SftpDraft(
                settings.host(),
                settings.username(),
                settings.password().orElse(null),
                settings.privateKey().orElse(null),
                settings.privateKeyPassphrase().orElse(null),
                settings.cdDir().orElse(null));
    }

    /**
     * Adds a password.
     *
     * @param secret 1 to 1,024 characters
     * @return a changed copy
     */
    public SftpDraft withPassword(Secret secret) {
        return new SftpDraft(
                host, username, Objects.requireNonNull(secret, "secret"), privateKey, privateKeyPassphrase, cdDir);
    }

    /**
     * Adds a private key, which is tried before the password.
     *
     * @param secret OpenSSH or PEM text of up to 16,384 characters
     * @return a changed copy
     */
    public SftpDraft withPrivateKey(Secret secret) {
        return new SftpDraft(
                host, username, password, Objects.requireNonNull(secret, "secret"), privateKeyPassphrase, cdDir);
    }

    /**
     * Adds the passphrase of the private key.
     *
     * @param secret 1 to 1,024 characters
     * @return a changed copy
     */
    public SftpDraft withPrivateKeyPassphrase(Secret secret) {
        return new SftpDraft(host, username, password, privateKey, Objects.requireNonNull(secret, "secret"), cdDir);
    }

    /**
     * Chooses another directory than that of the login. It must exist on the server.
     *
     * @param directory 1 to 1,024 characters without NUL and line breaks
     * @return a changed copy
     */
    public SftpDraft withCdDir(String directory) {
        return new SftpDraft(
                host,
                username,
                password,
                privateKey,
                privateKeyPassphrase,
                Objects.requireNonNull(directory, "directory"));
    }

    /**
     * The host with an optional port.
     *
     * @return empty when a request body left it out
     */
    public Optional<String> host() {
        return Optional.ofNullable(host);
    }

    /**
     * The user name.
     *
     * @return empty when a request body left it out
     */
    public Optional<String> username() {
        return Optional.ofNullable(username);
    }

    /**
     * The password.
     *
     * @return empty without one
     */
    public Optional<Secret> password() {
        return Optional.ofNullable(password);
    }

    /**
     * The private key.
     *
     * @return empty without one
     */
    public Optional<Secret> privateKey() {
        return Optional.ofNullable(privateKey);
    }

    /**
     * The passphrase of the private key.
     *
     * @return empty without one
     */
    public Optional<Secret> privateKeyPassphrase() {
        return Optional.ofNullable(privateKeyPassphrase);
    }

    /**
     * The directory.
     *
     * @return empty for that of the login
     */
    public Optional<String> cdDir() {
        return Optional.ofNullable(cdDir);
    }

    @Override
    public String toString() {
        return "SftpDraft[" + (host == null ? "no host" : host) + "]";
    }
}
