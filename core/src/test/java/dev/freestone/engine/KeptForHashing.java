package dev.freestone.engine;

import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.util.Optional;

/**
 * The keys of a host that took all older ones away but for hashing.
 *
 * @param current the only key that is found
 * @param hashing the one under which people have always been hashed
 */
record KeptForHashing(DataKey current, DataKey hashing) implements KeySource {
    @Override
    public DataKey current(CompanyId company) {
        return current;
    }

    @Override
    public Optional<DataKey> find(CompanyId company, String keyId) {
        return Optional.of(current).filter(key -> key.id().equals(keyId));
    }

    @Override
    public DataKey hashing(CompanyId company) {
        return hashing;
    }
}
