package dev.freestone.contact;

import java.time.Duration;

/**
 * So many messages about a debt within so many hours, as Regulation F counts calls. Source: docs/spec/contact-policy.md 5, C3, C4,
 * C12 to C14.
 *
 * @param limit how many are allowed
 * @param window within which time, whole hours
 * @param perPerson whether each borrower of a debt counts alone
 */
public record MessageCap(int limit, Duration window, boolean perPerson) {
    public static final String RULE = "host-test/message-cap";

    public ContactPolicy policy() {
        return HostPack.named("host-test")
                .counter(
                        "message-cap",
                        "message",
                        perPerson ? "\"person\",\"debt\"" : "\"debt\"",
                        limit,
                        window.toHours())
                .policy();
    }
}
