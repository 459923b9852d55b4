package dev.freestone.contact.policy;

import java.time.LocalDate;

/**
 * That counsel approved a pack. Immutable. Source: docs/spec/contact-policy.md 7, 10.
 *
 * @param pack its name, such as {@code us-tcpa}
 * @param version its version, such as {@code 2026.01.1}; another version needs another approval
 * @param approvedBy who approved it, a name of the host such as {@code counsel}
 * @param approvedOn on which day
 */
public record PackApproval(String pack, String version, String approvedBy, LocalDate approvedOn) {}
