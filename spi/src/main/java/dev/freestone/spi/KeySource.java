package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the keys under which secrets are stored. <b>Caller and thread:</b> the engine, from any thread, at each secret
 * that is written or read; an implementation over a vault keeps what it fetched. <b>Rotation:</b> {@link #current}
 * begins to answer a new key, {@link #find} goes on to answer the old ones until everything is encrypted anew.
 * <b>Errors:</b> {@code secret_key_missing} when no key can be had. <b>Conformance suite:</b> {@code
 * dev.freestone.testkit.KeySourceConformance}. Source: docs/spec/conventions.md 10.
 */
public interface KeySource {
    /**
     * The key for what is written now.
     *
     * @param company whose secrets they are
     * @return the key
     */
    DataKey current(CompanyId company);

    /**
     * The key of something written earlier.
     *
     * @param company whose secrets they are
     * @param keyId the name of the key
     * @return the key, or empty when there is none of this name
     */
    Optional<DataKey> find(CompanyId company, String keyId);

    /**
     * Keys that the host holds itself, the same for all companies.
     *
     * @param current for what is written
     * @param older for what was written earlier
     * @return the source, thread-safe
     * @throws IllegalArgumentException when two keys have one name
     */
    static KeySource of(DataKey current, DataKey... older) {
        Map<String, DataKey> keys = new HashMap<>(Map.of(current.id(), current));
        for (DataKey key : older) {
            if (keys.put(key.id(), key) != null) {
                throw new IllegalArgumentException("KeySource: two keys have the id " + key.id());
            }
        }
        Map<String, DataKey> known = Map.copyOf(keys);
        return new KeySource() {
            @Override
            public DataKey current(CompanyId company) {
                return current;
            }

            @Override
            public Optional<DataKey> find(CompanyId company, String keyId) {
                return Optional.ofNullable(known.get(keyId));
            }
        };
    }
}
