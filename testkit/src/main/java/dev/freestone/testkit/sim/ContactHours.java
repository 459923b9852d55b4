package dev.freestone.testkit.sim;

import java.time.LocalTime;

/**
 * Hours that the ledger under test must keep: a contact is attempted only while it is one of them in every zone in which its
 * person may be, and never while no zone is known. Immutable. Source: docs/spec/contact-ledger.md 19.
 *
 * @param from the first instant of each day, such as 08:00
 * @param until the end of each day, itself outside, such as 21:00
 * @param zones what the host knows
 */
public record ContactHours(LocalTime from, LocalTime until, PersonZones zones) {}
