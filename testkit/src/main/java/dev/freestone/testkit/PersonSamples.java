package dev.freestone.testkit;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Address;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** People and contacts of the suites, and what of them is compared. */
final class PersonSamples {
    private PersonSamples() {}

    /** Number n, public id and host's id {@code BO-11AA-n}, external id {@code crm/n}, without contacts. */
    static KnownPerson numbered(long number) {
        return known(CompanyId.DEFAULT, number, List.of());
    }

    static KnownPerson known(CompanyId company, long number, List<Contact> contacts) {
        String id = "BO-11AA-" + number;
        var person = new Person(
                PersonId.of(id),
                Optional.of("crm/" + number),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                PersonName.of("First" + number, "Last" + company),
                contacts);
        return new KnownPerson(company, number, id, person);
    }

    static Contact fullContact(String id) {
        return Contact.builder(id, ContactType.PHONE)
                .status(ContactStatus.SECONDARY)
                .address(new Address(
                        Optional.of("1 Peach St"),
                        Optional.of("Floor 2"),
                        Optional.of("Austin"),
                        Optional.of("Travis"),
                        Optional.of("TX"),
                        Optional.of("07301"),
                        Optional.of("US"),
                        Optional.of("PO 17")))
                .externalId("crm-contact-1")
                .label("mobile")
                .affiliation("self")
                .name("Zoë Ω")
                .value("+15550100001")
                .disconnectionStatus("connected")
                .valid(true)
                .verified(false)
                .receiveTextMessages(true)
                .consentAutodialedCall(false)
                .authorizedThirdParty(true)
                .powerOfAttorney(false)
                .receiveTextMessagesLastConsentAt(Instant.parse("2025-03-09T08:30:15.123456Z"))
                .createdAt(Instant.parse("2024-02-29T23:59:59.999999Z"))
                .updatedAt(Instant.parse("2026-11-01T06:30:00Z"))
                .lastKnownConnectionDate(LocalDate.parse("2024-02-29"))
                .lastDisconnectCheckDate(LocalDate.parse("2026-03-08"))
                .build();
    }

    /** Every attribute of a person, contacts by id; {@code Person} itself compares contacts by identity. */
    static List<Object> content(Person person) {
        var all = new ArrayList<Object>(List.of(
                person.id(),
                person.externalId(),
                person.status(),
                person.timeZone(),
                person.preferredLanguage(),
                person.name()));
        person.contacts().stream().sorted(Comparator.comparing(Contact::id)).forEach(each -> all.add(content(each)));
        return all;
    }

    private static List<Object> content(Contact contact) {
        return List.of(
                contact.id(),
                contact.contactType(),
                contact.status(),
                contact.address(),
                contact.externalId(),
                contact.label(),
                contact.affiliation(),
                contact.name(),
                contact.value(),
                contact.disconnectionStatus(),
                contact.valid(),
                contact.verified(),
                contact.receiveTextMessages(),
                contact.consentAutodialedCall(),
                contact.authorizedThirdParty(),
                contact.powerOfAttorney(),
                contact.receiveTextMessagesLastConsentAt(),
                contact.createdAt(),
                contact.updatedAt(),
                contact.lastKnownConnectionDate(),
                contact.lastDisconnectCheckDate());
    }
}
