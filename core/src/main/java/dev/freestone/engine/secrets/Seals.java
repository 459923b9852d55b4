package dev.freestone.engine.secrets;

import dev.freestone.json.SecretSeal;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.KeySource;
import java.security.SecureRandom;

/** Gives the seal for the secrets of a company. Thread-safe. Source: docs/spec/conventions.md 10. */
@FunctionalInterface
public interface Seals {
    /**
     * A seal for one decision.
     *
     * @param company whose secrets
     * @return a new seal, to be used by one thread
     */
    SecretSeal of(CompanyId company);

    /**
     * Seals under the keys of the host.
     *
     * @param keys the keys
     * @return the seals
     */
    static Seals under(KeySource keys) {
        SecureRandom random = new SecureRandom();
        return company -> new KeyedSeal(keys, random, company);
    }

    /**
     * Keeps secrets as they are.
     *
     * @return the seals
     */
    static Seals plain() {
        return company -> SecretSeal.plain();
    }
}
