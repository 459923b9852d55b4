package dev.freestone.engine.parts;

import dev.freestone.model.common.ActorId;
import dev.freestone.model.common.CompanyId;

/**
 * For whom and by whom commands are given. Immutable.
 *
 * @param company the owner of the objects
 * @param actor whom the journal names
 */
public record Caller(CompanyId company, ActorId actor) {
    /**
     * The host, which does not say who calls.
     *
     * @param company the owner of the objects
     * @return the caller
     */
    public static Caller host(CompanyId company) {
        return new Caller(company, ActorId.HOST);
    }
}
