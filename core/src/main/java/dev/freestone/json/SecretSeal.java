package dev.freestone.json;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;

/**
 * Turns secrets of one company into text that a storage may keep, and back. The place of a secret goes with it, so that a
 * sealed text that was moved to another object does not open. A seal keeps to one key from its first use on, so that all
 * secrets of an object are sealed alike; it is made for one decision and used by its thread. Source:
 * docs/spec/conventions.md 10.
 */
public interface SecretSeal {
    /** What stands for a key where secrets are kept as they are. No key has this name. */
    String PLAIN_KEY_ID = "plain";

    /**
     * Where a secret belongs. Immutable.
     *
     * @param company the owner of the object
     * @param objectId the object, such as {@code CG-4T2K-9QXD}
     * @param attribute such as {@code sftpSettings.password}
     */
    record Place(CompanyId company, String objectId, String attribute) {}

    /**
     * The key under which it seals, to be stored beside the object.
     *
     * @return the id of the key, or {@link #PLAIN_KEY_ID}
     * @throws dev.freestone.error.FreestoneException {@code secret_key_missing} when no key can be had
     */
    String keyId();

    /**
     * Seals a secret.
     *
     * @param place where it belongs
     * @param secret the secret
     * @return text for the storage
     * @throws dev.freestone.error.FreestoneException {@code secret_key_missing} when no key can be had
     */
    String seal(Place place, Secret secret);

    /**
     * Opens a sealed text, under whichever key it was sealed.
     *
     * @param place where it belongs
     * @param sealed what {@link #seal} answered for this place
     * @return the secret
     * @throws dev.freestone.error.FreestoneException {@code secret_key_missing} when its key is not available, {@code
     *     internal_server_error} when the text was changed or belongs to another place
     */
    Secret open(Place place, String sealed);

    /**
     * Keeps secrets as they are: for storages in memory, and where the host said that plain storage is wanted. Its texts
     * begin with {@code plain.}, so that they are never taken for sealed ones.
     *
     * @return the seal without a key
     */
    static SecretSeal plain() {
        return PlainSeal.INSTANCE;
    }
}
