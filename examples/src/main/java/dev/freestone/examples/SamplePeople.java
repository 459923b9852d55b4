package dev.freestone.examples;

import dev.freestone.memory.InMemoryCustomerDirectory;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.model.engagement.Customer;
import dev.freestone.spi.CustomerDirectory;
import dev.freestone.spi.PersonDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** People who are samples, each with a loan; some of them are customers of a coffee shop as well. Static and thread-safe. */
final class SamplePeople {
    static final int COUNT = 60;
    static final int CUSTOMERS = 20;

    /** Every so-manieth has no e-mail address, or gets no texts. */
    private static final int WITHOUT_EMAIL = 19;

    private static final int WITHOUT_TEXTS = 13;
    private static final int GOLD = 3;

    private SamplePeople() {}

    /** The id of a person, 1 to {@link #COUNT}. */
    static String person(int number) {
        return "BO-0000-%04d".formatted(number);
    }

    static String loan(int number) {
        return "LN-0000-%04d".formatted(number);
    }

    static String customer(int number) {
        return "CU-" + number;
    }

    static IntStream all() {
        return IntStream.rangeClosed(1, COUNT);
    }

    static PersonDirectory directory() {
        InMemoryPersonDirectory people = InMemoryPersonDirectory.create();
        all().forEach(number -> {
            Person sample = sample(number);
            people.put(
                    CompanyId.DEFAULT,
                    sample,
                    PersonRef.number(number),
                    PersonRef.publicId(sample.id().value()));
        });
        return people;
    }

    private static Person sample(int number) {
        List<Contact> contacts = new ArrayList<>();
        contacts.add(Contact.builder("phone-" + number, ContactType.PHONE)
                .status(ContactStatus.PRIMARY)
                .affiliation("self")
                .label("personal")
                .receiveTextMessages(number % WITHOUT_TEXTS != 0)
                .value("+1555010%04d".formatted(number))
                .build());
        if (number % WITHOUT_EMAIL != 0) {
            contacts.add(Contact.builder("email-" + number, ContactType.EMAIL)
                    .status(ContactStatus.PRIMARY)
                    .affiliation("self")
                    .value("sample-" + number + "@example.org")
                    .build());
        }
        return Person.of(PersonId.of(person(number)), PersonName.of("Sample", "Person " + number), contacts);
    }

    static CustomerDirectory customers() {
        return InMemoryCustomerDirectory.of(IntStream.rangeClosed(1, CUSTOMERS)
                .mapToObj(number -> Customer.of(
                                PersonId.of(customer(number)), Map.of("tier", number % GOLD == 1 ? "gold" : "silver"))
                        .withExternalId("sample-customer-" + number))
                .toArray(Customer[]::new));
    }
}
