package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;
import java.util.Optional;

/**
 * What became of one file of a run at the place where its campaign wants it. Immutable. Source: docs/spec/outreach-campaigns.md
 * 1.6, 5.4.
 *
 * @param fileName its name there, such as {@code CG-4T2K-9QXD_CE-8M3P-1ZRA_20240501T092803Z.csv}
 * @param size bytes
 * @param sha256 64 hexadecimal digits
 * @param status where it stands
 * @param verified how it was compared with what arrived: {@code checksum} or {@code size}; empty until it is delivered
 * @param attempts how often it was tried
 * @param errorCode why it was not delivered at the last attempt
 */
public record RunDelivery(
        String fileName,
        long size,
        String sha256,
        RunDeliveryStatus status,
        Optional<String> verified,
        int attempts,
        Optional<ErrorCode> errorCode) {
    /**
     * A file that was not tried yet.
     *
     * @param fileName its name there
     * @param size bytes
     * @param sha256 64 hexadecimal digits
     * @return the delivery, {@code pending}
     */
    public static RunDelivery pending(String fileName, long size, String sha256) {
        return new RunDelivery(
                fileName, size, sha256, RunDeliveryStatus.PENDING, Optional.empty(), 0, Optional.empty());
    }

    /**
     * Whether it is to be tried.
     *
     * @return true while it is {@code pending}
     */
    public boolean isPending() {
        return status == RunDeliveryStatus.PENDING;
    }

    /**
     * It is there.
     *
     * @param how {@code checksum} or {@code size}
     * @return a changed copy
     */
    public RunDelivery delivered(String how) {
        return new RunDelivery(
                fileName, size, sha256, RunDeliveryStatus.DELIVERED, Optional.of(how), attempts + 1, Optional.empty());
    }

    /**
     * An attempt failed.
     *
     * @param code why
     * @param last whether there will be no other
     * @return a changed copy, {@code failed} or still {@code pending}
     */
    public RunDelivery failed(ErrorCode code, boolean last) {
        RunDeliveryStatus next = last ? RunDeliveryStatus.FAILED : RunDeliveryStatus.PENDING;
        return new RunDelivery(fileName, size, sha256, next, Optional.empty(), attempts + 1, Optional.of(code));
    }

    /**
     * It is not tried any more.
     *
     * @param code why
     * @return a changed copy, {@code failed} after as many attempts as before
     */
    public RunDelivery givenUp(ErrorCode code) {
        return new RunDelivery(
                fileName, size, sha256, RunDeliveryStatus.FAILED, Optional.empty(), attempts, Optional.of(code));
    }

    /**
     * The same file, to be tried anew as if it never had been.
     *
     * @return a changed copy, {@code pending}
     */
    public RunDelivery again() {
        return pending(fileName, size, sha256);
    }
}
