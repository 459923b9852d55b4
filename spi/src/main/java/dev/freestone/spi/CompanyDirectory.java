package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.CompanyProfile;
import java.util.Optional;

/**
 * The companies that own objects. Called by the engine from any thread; an answer is used for at most 60 s. The default
 * knows one company, {@code default}, made from the builder. <b>Errors:</b> any unchecked exception fails the call.
 */
@FunctionalInterface
public interface CompanyDirectory {
    /**
     * Finds a company.
     *
     * @param id the company
     * @return its profile, or empty when there is no such company
     */
    Optional<CompanyProfile> find(CompanyId id);

    /**
     * Finds the company that a key of engagement campaigns names. A directory of companies without keys has nothing to add.
     *
     * @param apiKey the key
     * @return the company whose profile has the key, or empty
     */
    default Optional<CompanyId> byApiKey(String apiKey) {
        return Optional.empty();
    }
}
