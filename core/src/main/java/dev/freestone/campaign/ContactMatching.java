package dev.freestone.campaign;

import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Which contacts of a person are written. Static and thread-safe. Source: docs/spec/outreach-campaigns.md 1.4. */
public final class ContactMatching {
    private static final Comparator<Contact> OUTPUT_ORDER =
            Comparator.comparing(Contact::status).thenComparing(Contact::id);

    private ContactMatching() {}

    /**
     * The contacts that match, in output order: primary, secondary, additional, archived, within each by contact id.
     *
     * @param criteria what is asked for; {@link ContactCriteria#ANY} for every contact
     * @param contacts all contacts of one person, in any order
     * @return immutable, empty when none matches
     */
    public static List<Contact> matching(ContactCriteria criteria, List<Contact> contacts) {
        List<Contact> found = new ArrayList<>(contacts.size());
        for (Contact contact : contacts) {
            if (matches(criteria, contact)) {
                found.add(contact);
            }
        }
        if (found.size() > 1) {
            found.sort(OUTPUT_ORDER);
        }
        return List.copyOf(found);
    }

    private static boolean matches(ContactCriteria criteria, Contact contact) {
        return !contact.valid().equals(Optional.of(false))
                && allowsStatus(criteria, contact.status())
                && (criteria.contactType().isEmpty() || criteria.contactType().contains(contact.contactType()))
                && allowsText(criteria.label(), contact.label())
                && allowsText(criteria.affiliation(), contact.affiliation());
    }

    private static boolean allowsStatus(ContactCriteria criteria, ContactStatus status) {
        return criteria.status().isEmpty()
                ? status != ContactStatus.ARCHIVED
                : criteria.status().contains(status);
    }

    private static boolean allowsText(List<String> wanted, Optional<String> found) {
        return wanted.isEmpty() || (found.isPresent() && wanted.contains(found.get()));
    }
}
