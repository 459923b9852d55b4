package dev.freestone.sftp;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Whose keys are trusted, as the host has said. A key passes when one of them knows it and no file speaks against it. */
record HostKeys(List<Path> files, Map<String, Set<String>> fingerprints, List<HostKeyVerifier> verifiers) {
    private static final String PREFIX = "SHA256:";

    /** The files as they are now. */
    List<KnownHosts> read(DeliveryTarget target) {
        List<KnownHosts> read = new ArrayList<>();
        for (Path file : files) {
            try {
                read.add(KnownHosts.read(file));
            } catch (IOException e) {
                throw FreestoneException.from(
                        ErrorCode.DELIVERY_HOST_KEY_REJECTED,
                        target.server()
                                + " was not called: the file of known hosts cannot be read, check its path and rights",
                        e);
            }
        }
        return read;
    }

    /** Why the key is refused, or empty when it passes. */
    Optional<FreestoneException> refusal(DeliveryTarget target, List<KnownHosts> known, byte[] key) {
        String algorithm = algorithm(key);
        String shown = fingerprint(key);
        String name = KnownHosts.nameOf(target.host(), target.port());
        boolean listed = fingerprints.getOrDefault(name, Set.of()).contains(shown);
        for (KnownHosts file : known) {
            switch (file.judge(name, algorithm, key)) {
                case REVOKED -> {
                    return Optional.of(rejected(target, shown + " is revoked, ask the operator for the new key"));
                }
                case CHANGED -> {
                    return Optional.of(
                            rejected(
                                    target,
                                    algorithm + " " + shown
                                            + " is not the known one, ask the operator whether the key was changed before you list it"));
                }
                case LISTED -> listed = true;
                case UNKNOWN -> {
                    // Another file, a fingerprint or a verifier may know it.
                }
            }
        }
        try {
            for (HostKeyVerifier verifier : verifiers) {
                listed = listed || verifier.accepts(target.host(), target.port(), algorithm, shown);
            }
        } catch (RuntimeException e) {
            return Optional.of(FreestoneException.from(
                    ErrorCode.DELIVERY_HOST_KEY_REJECTED,
                    "the key of " + target.server() + " was not judged: the verifier of the host failed",
                    e));
        }
        return listed
                ? Optional.empty()
                : Optional.of(rejected(
                        target,
                        algorithm + " " + shown + " is not listed, compare it with the operator's and list it"));
    }

    /** The text after {@code SHA256:} as the pins are compared. */
    static String pin(String text) {
        String digits = text.startsWith(PREFIX) ? text.substring(PREFIX.length()) : text;
        byte[] hash = Base64.getDecoder().decode(digits);
        if (hash.length != 32) {
            throw new IllegalArgumentException("not a SHA-256");
        }
        return PREFIX + Base64.getEncoder().withoutPadding().encodeToString(hash);
    }

    static String fingerprint(byte[] key) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key);
            return PREFIX + Base64.getEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String algorithm(byte[] key) {
        ByteBuffer blob = ByteBuffer.wrap(key);
        int length = blob.remaining() < Integer.BYTES ? -1 : blob.getInt();
        return length < 0 || length > blob.remaining()
                ? ""
                : new String(key, blob.position(), length, StandardCharsets.US_ASCII);
    }

    private static FreestoneException rejected(DeliveryTarget target, String why) {
        return FreestoneException.of(
                ErrorCode.DELIVERY_HOST_KEY_REJECTED, "the key of " + target.server() + " was refused: " + why);
    }
}
