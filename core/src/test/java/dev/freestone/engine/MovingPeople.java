package dev.freestone.engine;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People whose number changes. */
final class MovingPeople implements PersonDirectory {
    boolean moved;

    @Override
    public Map<PersonRef, Person> find(CompanyId company, List<PersonRef> refs) {
        Map<PersonRef, Person> found = new HashMap<>();
        refs.forEach(ref -> found.put(ref, person()));
        return found;
    }

    private Person person() {
        Contact phone = Contact.builder("C-1", ContactType.PHONE)
                .status(ContactStatus.PRIMARY)
                .affiliation("self")
                .label("personal")
                .receiveTextMessages(true)
                .value(moved ? "+15550100002" : "+15550100001")
                .build();
        return Person.of(PersonId.of("BO-1"), PersonName.of("Given", "Family"), List.of(phone));
    }
}
