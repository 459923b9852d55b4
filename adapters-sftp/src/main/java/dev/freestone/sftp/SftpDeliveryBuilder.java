package dev.freestone.sftp;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Options of an {@link SftpDelivery}. Used by one thread. Every option may be left out but that one of the three of host keys. */
public final class SftpDeliveryBuilder {
    /** How long connecting may take if nothing is said. */
    public static final Duration DEFAULT_CONNECT_TIMEOUT = Duration.ofSeconds(10);

    /** How long a server may be silent if nothing is said. */
    public static final Duration DEFAULT_CALL_TIMEOUT = Duration.ofSeconds(30);

    /** When an idle connection is asked for a sign of life if nothing is said. */
    public static final Duration DEFAULT_KEEP_ALIVE = Duration.ofSeconds(15);

    /** How many folders share a connection if nothing is said: OpenSSH allows ten. */
    public static final int DEFAULT_FOLDERS_PER_CONNECTION = 8;

    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int MOST_FOLDERS = 100;
    private static final int MAX_PORT = 65_535;

    private final List<Violation> problems = new ArrayList<>();
    private final List<Path> files = new ArrayList<>();
    private final Map<String, Set<String>> fingerprints = new HashMap<>();
    private final List<HostKeyVerifier> verifiers = new ArrayList<>();
    private Duration connectTimeout = DEFAULT_CONNECT_TIMEOUT;
    private Duration callTimeout = DEFAULT_CALL_TIMEOUT;
    private Duration keepAlive = DEFAULT_KEEP_ALIVE;
    private int foldersPerConnection = DEFAULT_FOLDERS_PER_CONNECTION;

    SftpDeliveryBuilder() {}

    /**
     * A file of known hosts as OpenSSH keeps it, hashed names, {@code [host]:port} and {@code @revoked} included. It is read
     * at every connection, so it may be replaced at any time, and must exist by then. May be called again for more files.
     * A key that contradicts a file, or is revoked in one, is refused whatever else knows it.
     *
     * @param file such as {@code /etc/ssh/ssh_known_hosts}
     * @return this
     */
    public SftpDeliveryBuilder knownHosts(Path file) {
        files.add(Objects.requireNonNull(file, "file"));
        return this;
    }

    /**
     * The fingerprint of a key of one server, as its operator tells it. May be called again, also for a second key of the
     * same server. A server with keys of several kinds shows Ed25519 first, so that one is the one to pin.
     *
     * @param host as the settings name it, an IPv6 address without brackets
     * @param port 1..65535, such as 22
     * @param sha256 43 characters of Base64, {@code SHA256:} before it or not, as {@code ssh-keygen -lf} prints it
     * @return this
     */
    public SftpDeliveryBuilder fingerprint(String host, int port, String sha256) {
        if (port < 1 || port > MAX_PORT) {
            problems.add(Violation.of("fingerprint", ViolationCode.OUT_OF_RANGE, "port out of range, give 1..65535"));
        }
        try {
            fingerprints
                    .computeIfAbsent(KnownHosts.nameOf(host, port), name -> new HashSet<>())
                    .add(HostKeys.pin(sha256));
        } catch (IllegalArgumentException e) {
            problems.add(Violation.of(
                    "fingerprint", ViolationCode.BAD_FORMAT, "no SHA-256 in Base64, give what ssh-keygen -lf prints"));
        }
        return this;
    }

    /**
     * Asks the host itself whether it knows a key. May be called again; asked in order after files and fingerprints, until
     * one accepts.
     *
     * @param verifier safe for many threads; must not wait long
     * @return this
     */
    public SftpDeliveryBuilder hostKeys(HostKeyVerifier verifier) {
        verifiers.add(Objects.requireNonNull(verifier, "verifier"));
        return this;
    }

    /**
     * How long it may take to reach the server, all its addresses together. Looking up its name is not counted.
     *
     * @param limit 1 ms to 1 h, default 10 s
     * @return this
     */
    public SftpDeliveryBuilder connectTimeout(Duration limit) {
        this.connectTimeout = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /**
     * How long a server may leave a question unanswered; while a file is written or read back, how long nothing may move.
     * The handshake as a whole has this and the time to connect.
     *
     * @param limit 1 ms to 1 h, default 30 s
     * @return this
     */
    public SftpDeliveryBuilder callTimeout(Duration limit) {
        this.callTimeout = Objects.requireNonNull(limit, "limit");
        return this;
    }

    /**
     * After which silence a connection is asked for a sign of life; one that leaves two questions unanswered has ended.
     *
     * @param interval 1 s to 1 h, or zero for none; default 15 s
     * @return this
     */
    public SftpDeliveryBuilder keepAlive(Duration interval) {
        this.keepAlive = Objects.requireNonNull(interval, "interval");
        return this;
    }

    /**
     * How many folders with the same server and account share one connection while they are open; the next one opens
     * another. Servers limit it, OpenSSH to ten.
     *
     * @param folders 1..100, default 8
     * @return this
     */
    public SftpDeliveryBuilder foldersPerConnection(int folders) {
        this.foldersPerConnection = folders;
        return this;
    }

    /**
     * Makes the delivery, without any call.
     *
     * @return the delivery
     * @throws FreestoneException {@code configuration_invalid} with every problem
     */
    public SftpDelivery build() {
        List<Violation> found = new ArrayList<>(problems);
        if (files.isEmpty() && fingerprints.isEmpty() && verifiers.isEmpty() && problems.isEmpty()) {
            found.add(Violation.of(
                    "knownHosts",
                    ViolationCode.REQUIRED,
                    "no server could be called, give knownHosts, fingerprint or hostKeys"));
        }
        check(found, "connectTimeout", connectTimeout, Duration.ofMillis(1));
        check(found, "callTimeout", callTimeout, Duration.ofMillis(1));
        if (!keepAlive.isZero()) {
            check(found, "keepAlive", keepAlive, Duration.ofSeconds(1));
        }
        if (foldersPerConnection < 1 || foldersPerConnection > MOST_FOLDERS) {
            found.add(Violation.of(
                    "foldersPerConnection", ViolationCode.OUT_OF_RANGE, "out of range, give 1.." + MOST_FOLDERS));
        }
        if (!found.isEmpty()) {
            throw FreestoneException.listing(ErrorCode.CONFIGURATION_INVALID, found);
        }
        Map<String, Set<String>> pins = new HashMap<>();
        fingerprints.forEach((server, prints) -> pins.put(server, Set.copyOf(prints)));
        var keys = new HostKeys(List.copyOf(files), Map.copyOf(pins), List.copyOf(verifiers));
        return new SftpDelivery(new Settings(keys, connectTimeout, callTimeout, keepAlive, foldersPerConnection));
    }

    private static void check(List<Violation> found, String option, Duration given, Duration least) {
        if (given.compareTo(least) < 0 || given.compareTo(LONGEST) > 0) {
            found.add(Violation.of(
                    option, ViolationCode.OUT_OF_RANGE, "out of range, give " + least.toMillis() + " ms to 1 h"));
        }
    }
}
