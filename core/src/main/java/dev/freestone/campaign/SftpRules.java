package dev.freestone.campaign;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules of the upload's settings. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.3. */
public final class SftpRules {
    private static final String PATH = "sftpSettings";

    private SftpRules() {}

    /**
     * What is wrong with settings, lengths and missing parts apart.
     *
     * @param host host with an optional port, empty when it is missing
     * @param hasPassword whether a password is given
     * @param hasPrivateKey whether a private key is given
     * @param hasPassphrase whether the passphrase of a private key is given
     * @return every violation
     */
    public static List<Violation> violations(
            Optional<String> host, boolean hasPassword, boolean hasPrivateKey, boolean hasPassphrase) {
        List<Violation> found = new ArrayList<>();
        host.map(HostPort::problem)
                .filter(problem -> !problem.isEmpty())
                .ifPresent(problem -> found.add(Violation.of(PATH + ".host", ViolationCode.BAD_FORMAT, problem)));
        if (!hasPassword && !hasPrivateKey) {
            found.add(Violation.of(
                    PATH, ViolationCode.NEITHER_GIVEN, "has neither password nor privateKey, give at least one"));
        }
        if (hasPassphrase && !hasPrivateKey) {
            found.add(Violation.of(
                    PATH + ".privateKeyPassphrase",
                    ViolationCode.NOT_ALLOWED_WITH,
                    "given without a privateKey, give the key too or leave it out"));
        }
        return found;
    }

    /**
     * What is wrong with the text of a private key. Whether it is a usable key shows when it is used.
     *
     * @param text the key
     * @return the problem and its remedy, empty when there is none; repeats nothing of the key
     */
    public static String keyProblem(String text) {
        boolean framed = text.strip().startsWith("-----BEGIN ") && text.contains("-----END ");
        return framed ? "" : "not a private key, give its OpenSSH or PEM text with the BEGIN and END lines";
    }
}
