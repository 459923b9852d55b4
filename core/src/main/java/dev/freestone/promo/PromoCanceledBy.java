package dev.freestone.promo;

import java.util.Optional;

/**
 * Who has canceled a promo program, {@code promoCanceledBy} on the wire. Immutable. Source: docs/spec/promo-programs.md 3.
 *
 * @param id who, in the words of the host, such as {@code host} or {@code UR-11AA-22BB}
 * @param name the name that is shown; empty when there is none
 * @param userType what kind of user
 * @param descriptor more about the user; empty when there is none
 */
public record PromoCanceledBy(
        Optional<String> id, Optional<String> name, PromoUserType userType, Optional<String> descriptor) {
    /** An evaluation of the engine. */
    public static final PromoCanceledBy SYSTEM = of(PromoUserType.SYSTEM, Optional.empty());

    /**
     * A user without a name.
     *
     * @param userType what kind of user
     * @param id who; empty when it does not matter
     * @return the user
     */
    public static PromoCanceledBy of(PromoUserType userType, Optional<String> id) {
        return new PromoCanceledBy(id, Optional.empty(), userType, Optional.empty());
    }
}
