package dev.freestone.engine.dispatch;

import dev.freestone.contact.DestinationText;
import dev.freestone.contact.Recipients;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactFact;
import dev.freestone.model.contact.ContactPlace;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.DestinationFacts;
import dev.freestone.model.contact.FactId;
import dev.freestone.model.contact.FactTerms;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonFacts;
import dev.freestone.model.contact.PersonFactsBuilder;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;

/** What a directory of people tells the policy, for a host without a port for its facts. Pure. */
final class DirectoryFacts {
    private DirectoryFacts() {}

    static PersonFacts of(Optional<Person> person, Optional<Destination> destination, Instant now) {
        PersonFactsBuilder facts = PersonFacts.readAt(now);
        person.ifPresent(found -> {
            found.timeZone().flatMap(DirectoryFacts::zone).ifPresent(facts::zone);
            found.contacts().stream().filter(DirectoryFacts::isOwn).forEach(contact -> {
                place(contact, facts);
                if (destination.isPresent() && isAt(contact, destination.get())) {
                    destination(contact, facts);
                }
            });
        });
        return facts.build();
    }

    private static boolean isOwn(Contact contact) {
        return !contact.valid().equals(Optional.of(false))
                && contact.affiliation().equals(Optional.of("self"));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static void place(Contact contact, PersonFactsBuilder facts) {
        if (contact.contactType() == ContactType.PHONE) {
            contact.value().flatMap(DestinationText::areaCode).ifPresent(facts::areaCode);
        }
        if (contact.contactType() == ContactType.ADDRESS) {
            contact.address()
                    .state()
                    .ifPresent(state -> contact.address()
                            .city()
                            .ifPresentOrElse(city -> facts.residence(state, city), () -> facts.residence(state)));
        }
    }

    private static boolean isAt(Contact contact, Destination destination) {
        return Recipients.destination(contact)
                .map(Destination::value)
                .map(DestinationText::normal)
                .filter(DestinationText.normal(destination.value())::equals)
                .isPresent();
    }

    private static void destination(Contact contact, PersonFactsBuilder facts) {
        facts.destination(new DestinationFacts(
                contact.contactType() == ContactType.PHONE ? wireless(contact) : Optional.empty(),
                contact.label().flatMap(DirectoryFacts::place),
                true,
                contact.status() == ContactStatus.ARCHIVED));
        contact.lastDisconnectCheckDate().ifPresent(on -> facts.check("reassigned_number", on));
        if (contact.consentAutodialedCall().equals(Optional.of(true))) {
            facts.recorded(consent(ConsentKind.AUTODIALED_CALL, Instant.EPOCH));
        }
        if (contact.receiveTextMessages().equals(Optional.of(true))) {
            facts.recorded(consent(
                    ConsentKind.TEXT, contact.receiveTextMessagesLastConsentAt().orElse(Instant.EPOCH)));
        }
    }

    private static Optional<Boolean> wireless(Contact contact) {
        return contact.label().filter(Set.of("mobile", "personal")::contains).map(label -> true);
    }

    private static Optional<ContactPlace> place(String label) {
        return switch (label) {
            case "work" -> Optional.of(ContactPlace.WORK);
            case "home", "personal", "mobile" -> Optional.of(ContactPlace.HOME);
            default -> Optional.empty();
        };
    }

    private static ContactFact consent(ConsentKind kind, Instant from) {
        return new ContactFact(
                FactId.of("directory-" + kind.code()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new FactTerms.Consent(kind, Optional.empty(), Set.of()),
                from,
                Optional.empty(),
                Optional.empty());
    }
}
