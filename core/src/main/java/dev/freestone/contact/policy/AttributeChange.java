package dev.freestone.contact.policy;

import java.util.Optional;

/**
 * An attribute of a rule that has changed. Immutable. Source: docs/spec/contact-policy.md 10.
 *
 * @param path where it stands in the rule, such as {@code params.limit}, {@code when.debt.daysPastDue} or {@code
 *     unless.subjectIn}
 * @param before what it was, in the words of the pack, lists sorted; empty = absent
 * @param after what it is; empty = absent
 * @param effect what that means
 */
public record AttributeChange(String path, Optional<String> before, Optional<String> after, ChangeEffect effect) {}
