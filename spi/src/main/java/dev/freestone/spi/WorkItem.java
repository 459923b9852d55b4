package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.zip.CRC32;

/**
 * A wake-up: at an instant somebody should look at an object. Never a lock. Immutable.
 *
 * @param kind an open code, such as {@code outreach.run}
 * @param company the owner of the object
 * @param objectId the object, such as {@code CR-5F0Q-77TL}
 * @param dueAt when, compared with the storage's clock S
 */
public record WorkItem(String kind, CompanyId company, String objectId, Instant dueAt) {
    /** How many partitions all work is divided into. */
    public static final int PARTITIONS = 8;

    /**
     * In which partition its object is: the CRC-32 of the UTF-8 text of company, line feed and object, modulo {@link #PARTITIONS}.
     * The same on every node.
     *
     * @return 0 to 7
     */
    public int partition() {
        CRC32 crc = new CRC32();
        crc.update((company.value() + '\n' + objectId).getBytes(StandardCharsets.UTF_8));
        return (int) (crc.getValue() % PARTITIONS);
    }
}
