package dev.freestone.spi;

import dev.freestone.model.campaign.RunFileId;
import java.time.Instant;

/**
 * A published file. Immutable, as the file itself is.
 *
 * @param id the file
 * @param name its plain name, such as {@code contacts.csv}
 * @param size bytes
 * @param sha256 lower-case hex
 * @param createdAt when it was published
 */
public record StoredFile(RunFileId id, String name, long size, String sha256, Instant createdAt) {}
