package dev.freestone.integration.kill;

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

/**
 * Knows everybody by their ids, and where to send texts to. A node asks before it claims, for the policy, and once more when it
 * prepares what it has claimed.
 */
final class FatedPeople implements PersonDirectory {
    private final Fate fate;
    private final Runnable meanwhile;
    private boolean preparing = true;

    FatedPeople(Fate fate, Runnable meanwhile) {
        this.fate = fate;
        this.meanwhile = meanwhile;
    }

    @Override
    public Map<PersonRef, Person> find(CompanyId company, List<PersonRef> refs) {
        preparing = !preparing;
        String call = preparing ? "people" : "facts";
        fate.at(Side.BEFORE, call);
        if (preparing) {
            meanwhile.run();
        }
        Map<PersonRef, Person> found = new HashMap<>();
        for (PersonRef ref : refs) {
            if (ref.form() == PersonRef.Form.EXTERNAL) {
                found.put(ref, person(ref.text()));
            }
        }
        fate.at(Side.AFTER, call);
        return found;
    }

    private static Person person(String id) {
        Contact phone = Contact.builder("C-1", ContactType.PHONE)
                .status(ContactStatus.PRIMARY)
                .affiliation("self")
                .label("personal")
                .receiveTextMessages(true)
                .value("+15550100001")
                .build();
        return Person.of(PersonId.of(id), PersonName.EMPTY, List.of(phone));
    }
}
