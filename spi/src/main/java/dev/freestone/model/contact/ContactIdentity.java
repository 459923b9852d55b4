package dev.freestone.model.contact;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;

/**
 * What makes two planned contacts the same one: who is contacted by whom, on which occasion, how, and about what. Planning
 * an identity twice is planning it once. Immutable. Source: docs/spec/contact-ledger.md 2.1.
 *
 * @param company the owner
 * @param producer kind and object, such as {@code outreach/CG-4T2K-9QXD}
 * @param occurrence the occasion, such as {@code CG-4T2K-9QXD:2026-03-02}
 * @param person the person
 * @param channel its code, such as {@code text}; of an export {@code call} or {@code message}
 * @param destinationPurpose purpose, subject and reference, such as {@code servicing/paymentDueDateReminder/LN-5}
 */
public record ContactIdentity(
        CompanyId company,
        String producer,
        String occurrence,
        PersonId person,
        String channel,
        String destinationPurpose) {}
