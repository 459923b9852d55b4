package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.testkit.Fact;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContactMatchingTest {
    private static final Contact ARCHIVED =
            phone("C-1").status(ContactStatus.ARCHIVED).build();
    private static final Contact SECONDARY =
            phone("C-2").status(ContactStatus.SECONDARY).label("work").build();
    private static final Contact PRIMARY =
            phone("C-3").label("mobile").affiliation("self").build();
    private static final Contact ADDITIONAL = Contact.builder("C-4", ContactType.EMAIL)
            .status(ContactStatus.ADDITIONAL)
            .label("mobile")
            .build();
    private static final Contact INVALID = phone("C-5").valid(false).build();
    private static final List<Contact> ALL = List.of(ARCHIVED, SECONDARY, PRIMARY, ADDITIONAL, INVALID);

    @Test
    @Fact("OUT-13")
    void archived_contacts_match_only_when_asked_for_and_invalid_ones_never() {
        assertThat(ContactMatching.matching(ContactCriteria.ANY, ALL)).containsExactly(PRIMARY, SECONDARY, ADDITIONAL);
        assertThat(matching(status(ContactStatus.ARCHIVED, ContactStatus.PRIMARY)))
                .as("archived by name, primary first")
                .containsExactly(PRIMARY, ARCHIVED);
        assertThat(matching(status(ContactStatus.values())))
                .as("every status, still without the invalid contact")
                .containsExactly(PRIMARY, SECONDARY, ADDITIONAL, ARCHIVED);
    }

    @Test
    void two_values_of_one_key_match_either() {
        assertThat(matching(new ContactCriteria(List.of(), List.of(), List.of("work", "mobile"), List.of())))
                .containsExactly(PRIMARY, SECONDARY, ADDITIONAL);
    }

    @Test
    void two_keys_must_both_match() {
        assertThat(matching(new ContactCriteria(List.of(ContactType.PHONE), List.of(), List.of("mobile"), List.of())))
                .containsExactly(PRIMARY);
        assertThat(matching(new ContactCriteria(
                        List.of(ContactType.ADDRESS), List.of(), List.of("mobile"), List.of("self"))))
                .isEmpty();
    }

    @Test
    void labels_and_affiliations_are_compared_with_their_case_and_absence_matches_nothing() {
        assertThat(matching(new ContactCriteria(List.of(), List.of(), List.of("Mobile"), List.of())))
                .isEmpty();
        assertThat(matching(new ContactCriteria(List.of(), List.of(), List.of(), List.of("self"))))
                .containsExactly(PRIMARY);
    }

    @Test
    void contacts_of_one_status_are_ordered_by_id() {
        Contact ten = phone("C-10").build();
        Contact nine = phone("C-09").valid(true).build();

        assertThat(ContactMatching.matching(ContactCriteria.ANY, List.of(ten, nine)))
                .containsExactly(nine, ten);
    }

    private static List<Contact> matching(ContactCriteria criteria) {
        return ContactMatching.matching(criteria, ALL);
    }

    private static ContactCriteria status(ContactStatus... wanted) {
        return new ContactCriteria(List.of(), List.of(wanted), List.of(), List.of());
    }

    private static Contact.Builder phone(String id) {
        return Contact.builder(id, ContactType.PHONE);
    }
}
