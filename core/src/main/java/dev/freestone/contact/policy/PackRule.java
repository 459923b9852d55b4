package dev.freestone.contact.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule of a pack. Immutable. Source: docs/spec/contact-policy.md 7.
 *
 * @param id its id within the pack, such as {@code calls-7-in-7}
 * @param force whether it stops
 * @param scope which contacts it is about
 * @param basis what ties a person to its place; empty = it applies everywhere
 * @param from the first day on which it is in force; empty = since ever
 * @param to the first day on which it no longer is; empty = for ever
 * @param when all of these must hold for it to apply
 * @param unless none of these may hold for it to apply
 * @param params what it demands
 * @param confidence how sure it is of its source
 * @param source where it comes from, such as {@code 12 CFR 1006.6(c)}
 * @param note what else a reader should know
 */
public record PackRule(
        String id,
        RuleForce force,
        RuleScope scope,
        Set<RuleBasis> basis,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        List<RuleCondition> when,
        List<RuleExemption> unless,
        RuleParams params,
        Confidence confidence,
        String source,
        Optional<String> note) {
    /**
     * Copies the collections.
     *
     * @param id its id within the pack, such as {@code calls-7-in-7}
     * @param force whether it stops
     * @param scope which contacts it is about
     * @param basis what ties a person to its place; empty = it applies everywhere
     * @param from the first day on which it is in force; empty = since ever
     * @param to the first day on which it no longer is; empty = for ever
     * @param when all of these must hold for it to apply
     * @param unless none of these may hold for it to apply
     * @param params what it demands
     * @param confidence how sure it is of its source
     * @param source where it comes from, such as {@code 12 CFR 1006.6(c)}
     * @param note what else a reader should know
     */
    public PackRule {
        basis = Set.copyOf(basis);
        when = List.copyOf(when);
        unless = List.copyOf(unless);
    }

    /**
     * What kind of rule it is.
     *
     * @return the kind
     */
    public RuleKind kind() {
        return params.kind();
    }
}
