package dev.freestone.contact.policy;

import java.util.List;
import java.util.Optional;

/**
 * A rule pack: rules of one place, as data. Immutable. Source: docs/spec/contact-policy.md 7.
 *
 * @param name such as {@code us-federal-reg-f}
 * @param version {@code YYYY.MM.n}, such as {@code 2026.01.1}
 * @param title such as {@code Regulation F debt collection contacts}
 * @param state the state that it is about; empty = the whole country
 * @param city the city that it is about; empty = the whole state
 * @param approved whether the pack itself says that a legal review approved it
 * @param rules the rules, in their order
 */
public record RulePack(
        String name,
        String version,
        String title,
        Optional<String> state,
        Optional<String> city,
        boolean approved,
        List<PackRule> rules) {
    /**
     * Copies the rules.
     *
     * @param name such as {@code us-federal-reg-f}
     * @param version {@code YYYY.MM.n}, such as {@code 2026.01.1}
     * @param title such as {@code Regulation F debt collection contacts}
     * @param state the state that it is about; empty = the whole country
     * @param city the city that it is about; empty = the whole state
     * @param approved whether the pack itself says that a legal review approved it
     * @param rules the rules, in their order
     */
    public RulePack {
        rules = List.copyOf(rules);
    }

    /**
     * Name and version, as decisions tell them.
     *
     * @return such as {@code us-tcpa 2026.01.1}
     */
    public String nameAndVersion() {
        return name + " " + version;
    }
}
