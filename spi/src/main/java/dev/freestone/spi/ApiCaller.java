package dev.freestone.spi;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;
import java.util.Set;

/**
 * Who calls. Immutable. Source: docs/spec/conventions.md 7, docs/spec/rest.md 3.
 *
 * @param company whose objects the caller reaches; those of others are not found
 * @param actor whom the journal names, such as {@code user:4711}; not {@link ActorId#HOST} for people who settle contacts
 * @param permissions what the caller may do
 */
public record ApiCaller(CompanyId company, ActorId actor, Set<ApiPermission> permissions) {
    /**
     * Copies the permissions.
     *
     * @param company whose objects the caller reaches
     * @param actor whom the journal names
     * @param permissions what the caller may do
     */
    public ApiCaller {
        permissions = Set.copyOf(permissions);
    }

    /**
     * A caller who may do everything.
     *
     * @param company whose objects the caller reaches
     * @param actor whom the journal names
     * @return the caller
     */
    public static ApiCaller of(CompanyId company, ActorId actor) {
        return new ApiCaller(company, actor, Set.of(ApiPermission.values()));
    }
}
