package dev.freestone.json;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;

/**
 * Turns secrets into text that a storage may keep, and back. The place of a secret goes with it, so that a sealed text
 * that was moved to another object does not open. Thread-safe. Source: docs/spec/conventions.md 10.
 */
public interface SecretSeal {
    /**
     * Where a secret belongs. Immutable.
     *
     * @param company the owner of the object
     * @param objectId the object, such as {@code CG-4T2K-9QXD}
     * @param attribute such as {@code sftpSettings.password}
     */
    record Place(CompanyId company, String objectId, String attribute) {}

    /**
     * Seals a secret.
     *
     * @param place where it belongs
     * @param secret the secret
     * @return text for the storage
     */
    String seal(Place place, Secret secret);

    /**
     * Opens a sealed text.
     *
     * @param place where it belongs
     * @param sealed what {@link #seal} answered for this place
     * @return the secret
     * @throws dev.freestone.error.FreestoneException {@code secret_key_missing} when its key is not available
     */
    Secret open(Place place, String sealed);

    /**
     * Keeps secrets as they are: for storages in memory, and where the host said that plain storage is wanted.
     *
     * @return the seal that does nothing
     */
    static SecretSeal plain() {
        return new SecretSeal() {
            @Override
            public String seal(Place place, Secret secret) {
                return secret.reveal();
            }

            @Override
            public Secret open(Place place, String sealed) {
                return Secret.of(sealed);
            }
        };
    }
}
