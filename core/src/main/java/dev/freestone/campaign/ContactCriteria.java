package dev.freestone.campaign;

import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import java.util.List;

/**
 * Which contacts match: values of one key are alternatives, keys combine with and; an empty list restricts nothing.
 * Immutable. Source: docs/spec/outreach-campaigns.md 1.4.
 *
 * @param contactType kinds
 * @param status standings; archived contacts match only if named here
 * @param label labels, such as {@code mobile}
 * @param affiliation affiliations, such as {@code self}
 */
public record ContactCriteria(
        List<ContactType> contactType, List<ContactStatus> status, List<String> label, List<String> affiliation) {
    /** Every contact that is valid and not archived. */
    public static final ContactCriteria ANY = new ContactCriteria(List.of(), List.of(), List.of(), List.of());

    /**
     * Checks and copies the components.
     *
     * @param contactType kinds
     * @param status standings; archived contacts match only if named here
     * @param label labels, such as {@code mobile}
     * @param affiliation affiliations, such as {@code self}
     */
    public ContactCriteria {
        contactType = List.copyOf(contactType);
        status = List.copyOf(status);
        label = List.copyOf(label);
        affiliation = List.copyOf(affiliation);
    }
}
