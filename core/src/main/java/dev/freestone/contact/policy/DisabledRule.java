package dev.freestone.contact.policy;

/**
 * A shipped rule that a host has switched off. Immutable. Source: docs/spec/contact-policy.md 3.
 *
 * @param ruleId {@code pack/rule}, such as {@code us-tcpa/national-dnc}
 * @param reason why, 1 to 200 characters
 */
public record DisabledRule(String ruleId, String reason) {}
