package dev.freestone.model.campaign;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import java.util.Map;
import java.util.Optional;

/**
 * A query to be executed. Immutable.
 *
 * @param company whose campaign asks
 * @param run the run that asks
 * @param address the campaign's address, such as {@code query:past-due-30}
 * @param secret the campaign's key, if it has one
 * @param parameters values by name, texts or lists of texts or maps of them
 */
public record QueryRequest(
        CompanyId company, RunId run, String address, Optional<Secret> secret, Map<String, ?> parameters) {
    /**
     * Checks and copies the components.
     *
     * @param company whose campaign asks
     * @param run the run that asks
     * @param address the campaign's address, such as {@code query:past-due-30}
     * @param secret the campaign's key, if it has one
     * @param parameters values by name, texts or lists of texts or maps of them
     */
    public QueryRequest {
        parameters = Map.copyOf(parameters);
    }

    @Override
    public String toString() {
        return "QueryRequest[" + run + "]";
    }
}
