package dev.freestone.contact;

import dev.freestone.model.contact.Address;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.Person;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which contact of a person a message goes to. Pure. Source: docs/spec/outreach-campaigns.md 1.5, "Recipient". */
public final class Recipients {
    private static final Comparator<Contact> ORDER =
            Comparator.comparing(Contact::status).thenComparing(Contact::id);
    private static final List<ContactStatus> STATUSES =
            List.of(ContactStatus.PRIMARY, ContactStatus.SECONDARY, ContactStatus.ADDITIONAL);

    private Recipients() {}

    /**
     * The destination of a message.
     *
     * @param person with all contacts
     * @param channel the code of the channel
     * @return the first valid own contact, primary before secondary before additional, then by id; empty when there is none
     */
    public static Optional<Destination> find(Person person, String channel) {
        return person.contacts().stream()
                .filter(contact -> !contact.valid().equals(Optional.of(false)))
                .filter(contact -> contact.affiliation().equals(Optional.of("self")))
                .filter(contact -> STATUSES.contains(contact.status()))
                .filter(contact -> serves(contact, channel))
                .sorted(ORDER)
                .flatMap(contact -> destination(contact, channel).stream())
                .findFirst();
    }

    /**
     * The destination of a contact as others tell of it, so that a call which a dialer reports is found by its number.
     *
     * @param contact any contact
     * @return normalised; empty when it holds nothing that could be reached
     */
    public static Optional<Destination> destination(Contact contact) {
        return switch (contact.contactType()) {
            case ADDRESS -> destination(contact, "mail");
            case EMAIL -> destination(contact, "email");
            case PHONE ->
                contact.value()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .map(value -> PhoneNumbers.read(value).orElse(value))
                        .map(Destination::of);
        };
    }

    private static boolean serves(Contact contact, String channel) {
        return switch (channel) {
            case "email" -> contact.contactType() == ContactType.EMAIL;
            case "text" ->
                contact.contactType() == ContactType.PHONE
                        && contact.label().equals(Optional.of("personal"))
                        && contact.receiveTextMessages().equals(Optional.of(true));
            case "voice" -> contact.contactType() == ContactType.PHONE;
            case "mail" -> contact.contactType() == ContactType.ADDRESS;
            default -> false;
        };
    }

    private static Optional<Destination> destination(Contact contact, String channel) {
        if (channel.equals("mail")) {
            return address(contact.address()).map(Destination::of);
        }
        return contact.value()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .map(value -> channel.equals("email") ? value.toLowerCase(Locale.ROOT) : value)
                .map(Destination::of);
    }

    private static Optional<String> address(Address address) {
        String lines = Stream.of(
                        address.addressLine1(),
                        address.addressLine2(),
                        address.poBox(),
                        address.city(),
                        address.state(),
                        address.postalCode(),
                        address.country())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("\n"));
        return Optional.of(lines).filter(text -> !text.isBlank());
    }
}
