package dev.freestone.contact;

import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.StopFlag;
import dev.freestone.spi.ContactFacts;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Rules of the tests for calls: between 8 and 21 o'clock, so many in seven days about a debt, perhaps about loans only, and nobody who
 * wants none. A call about no debt in particular counts for each. Source: docs/spec/contact-policy.md 5, 9.
 *
 * @param limit how many calls are allowed
 */
public record DialerRules(int limit) {
    public static final String CAP = "host-dialer/call-cap";
    public static final String HOURS = "host-dialer/hours";
    public static final String NO_DEBT = "host-dialer/no-debt";
    public static final String DO_NOT_CONTACT = "host-dialer/do-not-contact";

    private static final String ABOUT_A_LOAN = "about_a_loan";
    private static final int WEEK = 7 * 24;

    /** Those rules. */
    public ContactPolicy policy() {
        return pack().policy();
    }

    /** Those rules, which also deny a contact without a debt. */
    public ContactPolicy aboutLoansOnly() {
        return pack().rule("no-debt", "check", """
                {"check":"%s"}""".formatted(ABOUT_A_LOAN)).policy();
    }

    private HostPack pack() {
        return HostPack.named("host-dialer")
                .rule("do-not-contact", "flag", """
                        {"flag":"%s"}""".formatted(StopFlag.CEASE_REQUEST.code()))
                .hours("hours", LocalTime.of(8, 0), LocalTime.of(21, 0))
                .counter("call-cap", "call", "\"person\",\"debt\"", limit, WEEK);
    }

    /** What the host knows: where everybody lives, who wants no contacts, and whether a call is about a loan. */
    public static ContactFacts facts(InstantSource clock, ZoneId zone, Optional<PersonId> spared) {
        return (company, requests) -> requests.stream()
                .map(request -> PersonFacts.readAt(clock.instant())
                        .zone(zone)
                        .flag(StopFlag.CEASE_REQUEST, spared.equals(Optional.of(request.person())))
                        .check(ABOUT_A_LOAN, !request.debts().isEmpty())
                        .build())
                .toList();
    }
}
