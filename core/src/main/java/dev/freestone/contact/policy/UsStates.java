package dev.freestone.contact.policy;

import java.util.Set;

/** The codes of the states of the United States, of their capital's district and of their inhabited territories. */
final class UsStates {
    private static final Set<String> CODES = Set.of(
            "AK", "AL", "AR", "AS", "AZ", "CA", "CO", "CT", "DC", "DE", "FL", "GA", "GU", "HI", "IA", "ID", "IL", "IN",
            "KS", "KY", "LA", "MA", "MD", "ME", "MI", "MN", "MO", "MP", "MS", "MT", "NC", "ND", "NE", "NH", "NJ", "NM",
            "NV", "NY", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VA", "VI", "VT", "WA", "WI",
            "WV", "WY");

    private UsStates() {}

    static boolean known(String code) {
        return CODES.contains(code);
    }
}
