package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Gives the keys under which secrets are stored, and the one under which people are hashed. <b>Caller and thread:</b> the
 * engine, from any thread, at each secret that is written or read and each person, debt or destination that is looked up; an
 * implementation over a vault keeps what it fetched. <b>Rotation:</b> {@link #current} begins to answer a new key, {@link
 * #find} goes on to answer the old ones until everything is encrypted anew, {@link #hashing} never answers another.
 * <b>Retry:</b> no method changes anything, so each may be asked again; the engine does not repeat by itself. <b>Errors:</b>
 * {@code secret_key_missing} when no key can be had; then nothing is written. <b>Conformance suite:</b> {@code
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
     * The key under which people, their debts and their destinations are hashed. What is known of a person stands under this
     * hash and is found by it alone: events and points, opt-outs, contacts that count against a limit. A hash cannot be made
     * anew without the person, so under another key every person is somebody else, whose events count again and who may be
     * contacted again. Therefore it stays the same as long as anything of the company is stored, whatever {@link #current}
     * answers and whatever has been encrypted anew. It need not be known to {@link #find}; nothing is sealed under it unless it
     * is or was the current key.
     *
     * @param company whose people they are
     * @return the key, the same at each call, on each node and after each rotation
     */
    DataKey hashing(CompanyId company);

    /**
     * Keys that the host holds itself, the same for all companies. The oldest of them is the one for {@link #hashing}: a
     * rotation puts a new key in front, which changes no hash. So the oldest stays in the list as long as anything is stored,
     * also when nothing is encrypted under it any more.
     *
     * @param current for what is written
     * @param older for what was written earlier, from the newest to the oldest; without any, people are hashed under the
     *     current one
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
        DataKey oldest = older.length == 0 ? current : older[older.length - 1];
        return new KeySource() {
            @Override
            public DataKey current(CompanyId company) {
                return current;
            }

            @Override
            public Optional<DataKey> find(CompanyId company, String keyId) {
                return Optional.ofNullable(known.get(keyId));
            }

            @Override
            public DataKey hashing(CompanyId company) {
                return oldest;
            }
        };
    }
}
