package dev.freestone.campaign;

import static dev.freestone.campaign.CellType.BOOLEAN;
import static dev.freestone.campaign.CellType.DATE;
import static dev.freestone.campaign.CellType.INSTANT;
import static dev.freestone.campaign.CellType.TEXT;

import dev.freestone.json.text.InstantText;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.Texts;
import dev.freestone.model.contact.Address;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Every field that a column of a contact file can show: the fixed paths, such as {@code contact.value}, and {@code
 * query.} followed by the name of a column of the query. Case-sensitive. Static and thread-safe. Source:
 * docs/spec/outreach-campaigns.md 1.4.
 */
public final class FieldCatalogue {
    /** How the path of a column of the query begins. */
    public static final String QUERY = "query.";

    private static final int LONGEST_COLUMN_NAME = 256;
    private static final Map<String, Field> FIELDS = Collections.unmodifiableMap(fields());

    private FieldCatalogue() {}

    /**
     * The fixed paths, without those of the query.
     *
     * @return immutable, in the order of the specification
     */
    public static Set<String> paths() {
        return FIELDS.keySet();
    }

    /**
     * What the cells of a path hold.
     *
     * @param path any text
     * @return the type, or empty when the catalogue has no such path
     */
    public static Optional<CellType> type(String path) {
        Field field = FIELDS.get(path);
        if (field != null) {
            return Optional.of(field.type());
        }
        return queryColumn(path).map(name -> CellType.BY_VALUE);
    }

    /**
     * The column of the query that a path shows.
     *
     * @param path any text
     * @return everything after {@code query.}, 1 to 256 characters, or empty for another path
     */
    public static Optional<String> queryColumn(String path) {
        if (!path.startsWith(QUERY)) {
            return Optional.empty();
        }
        String name = path.substring(QUERY.length());
        int length = Texts.length(name);
        return length >= 1 && length <= LONGEST_COLUMN_NAME ? Optional.of(name) : Optional.empty();
    }

    static @Nullable Field field(String path) {
        return FIELDS.get(path);
    }

    private static Map<String, Field> fields() {
        Map<String, Field> all = new LinkedHashMap<>();
        text(all, "person.id", row -> row.person().id().value());
        optionalText(all, "person.externalId", person(Person::externalId));
        text(all, "person.companyId", row -> row.run().company().value());
        optionalText(all, "person.status", person(Person::status));
        optionalText(all, "person.timeZone", person(Person::timeZone));
        optionalText(all, "person.preferredLanguage", person(Person::preferredLanguage));
        optionalText(all, "person.name.prefix", name(PersonName::prefix));
        optionalText(all, "person.name.firstName", name(PersonName::firstName));
        optionalText(all, "person.name.middleName", name(PersonName::middleName));
        optionalText(all, "person.name.lastName", name(PersonName::lastName));
        optionalText(all, "person.name.suffix", name(PersonName::suffix));
        optionalText(all, "person.name.full", name(PersonName::full));
        contact(all);
        optionalText(all, "contact.address.addressLine1", address(Address::addressLine1));
        optionalText(all, "contact.address.addressLine2", address(Address::addressLine2));
        optionalText(all, "contact.address.city", address(Address::city));
        optionalText(all, "contact.address.countyOrRegion", address(Address::countyOrRegion));
        optionalText(all, "contact.address.state", address(Address::state));
        optionalText(all, "contact.address.postalCode", address(Address::postalCode));
        optionalText(all, "contact.address.country", address(Address::country));
        optionalText(all, "contact.address.POBox", address(Address::poBox));
        text(all, "campaign.id", row -> row.run().campaign().value());
        optionalText(
                all,
                "campaign.externalId",
                row -> row.run().campaignExternalId().map(ExternalId::value));
        text(all, "run.id", row -> row.run().run().value());
        all.put(
                "run.startedAt",
                new Field(INSTANT, row -> InstantText.of(row.run().startedAt())));
        return all;
    }

    private static void contact(Map<String, Field> all) {
        text(all, "contact.id", row -> row.contact().id());
        optionalText(all, "contact.externalId", contact(Contact::externalId));
        text(all, "contact.contactType", row -> row.contact().contactType().code());
        optionalText(all, "contact.label", contact(Contact::label));
        optionalText(all, "contact.affiliation", contact(Contact::affiliation));
        optionalText(all, "contact.name", contact(Contact::name));
        optionalText(all, "contact.value", contact(Contact::value));
        text(all, "contact.status", row -> row.contact().status().code());
        optionalText(all, "contact.disconnectionStatus", contact(Contact::disconnectionStatus));
        text(all, "contact.personId", row -> row.person().id().value());
        text(all, "contact.companyId", row -> row.run().company().value());
        truth(all, "contact.valid", Contact::valid);
        truth(all, "contact.verified", Contact::verified);
        truth(all, "contact.receiveTextMessages", Contact::receiveTextMessages);
        truth(all, "contact.consentAutodialedCall", Contact::consentAutodialedCall);
        truth(all, "contact.authorizedThirdParty", Contact::authorizedThirdParty);
        truth(all, "contact.powerOfAttorney", Contact::powerOfAttorney);
        instant(all, "contact.receiveTextMessagesLastConsentAt", Contact::receiveTextMessagesLastConsentAt);
        instant(all, "contact.createdAt", Contact::createdAt);
        instant(all, "contact.updatedAt", Contact::updatedAt);
        date(all, "contact.lastKnownConnectionDate", Contact::lastKnownConnectionDate);
        date(all, "contact.lastDisconnectCheckDate", Contact::lastDisconnectCheckDate);
    }

    private static Function<ExportRow, Optional<String>> person(Function<Person, Optional<String>> part) {
        return row -> part.apply(row.person());
    }

    private static Function<ExportRow, Optional<String>> name(Function<PersonName, Optional<String>> part) {
        return row -> part.apply(row.person().name());
    }

    private static Function<ExportRow, Optional<String>> contact(Function<Contact, Optional<String>> part) {
        return row -> part.apply(row.contact());
    }

    private static Function<ExportRow, Optional<String>> address(Function<Address, Optional<String>> part) {
        return row -> part.apply(row.contact().address());
    }

    private static void text(Map<String, Field> all, String path, Function<ExportRow, String> text) {
        all.put(path, new Field(TEXT, row -> CellText.clean(text.apply(row))));
    }

    private static void optionalText(Map<String, Field> all, String path, Function<ExportRow, Optional<String>> text) {
        all.put(path, new Field(TEXT, row -> {
            String value = text.apply(row).orElse(null);
            return value == null ? null : CellText.clean(value);
        }));
    }

    private static void truth(Map<String, Field> all, String path, Function<Contact, Optional<Boolean>> part) {
        all.put(path, new Field(BOOLEAN, row -> {
            Boolean value = part.apply(row.contact()).orElse(null);
            return value == null ? null : CellText.of(value);
        }));
    }

    private static void instant(Map<String, Field> all, String path, Function<Contact, Optional<Instant>> part) {
        all.put(path, new Field(INSTANT, row -> {
            Instant value = part.apply(row.contact()).orElse(null);
            return value == null ? null : InstantText.of(value);
        }));
    }

    private static void date(Map<String, Field> all, String path, Function<Contact, Optional<LocalDate>> part) {
        all.put(path, new Field(DATE, row -> {
            LocalDate value = part.apply(row.contact()).orElse(null);
            return value == null ? null : value.toString();
        }));
    }
}
