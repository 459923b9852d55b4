package dev.freestone.schedule;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.SlotPolicy;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** A minute of the window by the digest of the object's id: no state, so every node agrees. */
record SpreadSlots(LocalTime from, LocalTime to) implements SlotPolicy {
    SpreadSlots {
        SlotPolicies.wholeMinute("spread from", from);
        SlotPolicies.wholeMinute("spread to", to);
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException(
                    "spread: from " + from + " is not before to " + to + ", give a window within one day");
        }
    }

    @Override
    public LocalTime slot(CompanyId company, String objectId, LocalDate date) {
        long minutes = from.until(to, ChronoUnit.MINUTES);
        return from.plusMinutes(Long.remainderUnsigned(firstEightBytes(objectId), minutes));
    }

    @Override
    public String toString() {
        return "spread(" + from + ", " + to + ")";
    }

    private static long firstEightBytes(String objectId) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest(objectId.getBytes(StandardCharsets.UTF_8));
            long number = 0;
            for (int i = 0; i < Long.BYTES; i++) {
                number = number << Byte.SIZE | Byte.toUnsignedLong(digest[i]);
            }
            return number;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing, which every Java platform must offer", e);
        }
    }
}
