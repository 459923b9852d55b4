package dev.freestone.jdbc;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.Person;
import dev.freestone.spi.PersonDirectory;
import dev.freestone.testkit.CellKind;
import dev.freestone.testkit.KnownPerson;
import dev.freestone.testkit.PersonDirectoryFixture;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tables of people and contacts of one test. */
final class JdbcPersonFixture implements PersonDirectoryFixture {
    private static final String PEOPLE = "ext, stat, zone, lang, n1, n2, n3, n4, n5, n6";
    private static final String PERSON_LABELS = "id, ext AS external_id, stat AS status, zone AS \"timeZone\","
            + " lang AS preferred_language, n1 AS prefix, n2 AS first_name, n3 AS \"middleName\", n4 AS last_name,"
            + " n5 AS suffix, n6 AS full_name";
    private static final String CONTACT_LABELS = "person_id, id, kind AS contact_type, stat AS status,"
            + " ext AS \"externalId\", lab AS label, aff AS affiliation, nam AS name, val AS \"value\","
            + " dis AS disconnection_status, b1 AS valid, b2 AS verified, b3 AS receive_text_messages,"
            + " b4 AS consent_autodialed_call, b5 AS authorized_third_party, b6 AS power_of_attorney,"
            + " t1 AS receive_text_messages_last_consent_at, t2 AS created_at, t3 AS updated_at,"
            + " d1 AS last_known_connection_date, d2 AS last_disconnect_check_date, a1 AS address_line1,"
            + " a2 AS address_line2, a3 AS city, a4 AS county_or_region, a5 AS state, a6 AS postal_code,"
            + " a7 AS country, a8 AS po_box";

    private final TestDatabase database;
    private final String people = TestDatabase.newName("person");
    private final String contacts = TestDatabase.newName("contact");

    JdbcPersonFixture(TestDatabase database) {
        this.database = database;
        String text = " VARCHAR(200)";
        database.execute(
                "CREATE TABLE " + people + " (company" + text + ", num BIGINT, pub" + text + ", id" + text
                        + columns(text) + ")",
                "CREATE TABLE " + contacts + " (company" + text + ", person_id" + text + ", id" + text + ", kind" + text
                        + ", stat" + text + ", ext" + text + ", lab" + text + ", aff" + text + ", nam" + text + ", val"
                        + text + ", dis" + text + numbered("b", 6, "BOOLEAN")
                        + numbered("t", 3, database.instantType()) + numbered("d", 2, "DATE")
                        + numbered("a", 8, text) + ")");
    }

    private static String columns(String type) {
        return ", " + PEOPLE.replace(",", type + ",") + type;
    }

    private static String numbered(String prefix, int count, String type) {
        var columns = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            columns.append(", ").append(prefix).append(i).append(' ').append(type);
        }
        return columns.toString();
    }

    @Override
    public PersonDirectory holding(List<KnownPerson> known) {
        database.withConnection(connection -> {
            connection.setAutoCommit(false);
            insert(connection, known);
            connection.commit();
            connection.setAutoCommit(true);
        });
        String where = " FROM " + people + " WHERE company = :company AND ";
        var mapping = PersonMapping.builder()
                .byNumber("SELECT num AS ref, " + PERSON_LABELS + where + "num IN (:ids)")
                .byPublicId("SELECT pub AS ref, " + PERSON_LABELS + where + "pub IN (:ids)")
                .byExternalId("SELECT " + PERSON_LABELS + where + "(ext IN (:ids) OR id IN (:ids))")
                .contacts("SELECT " + CONTACT_LABELS + " FROM " + contacts
                        + " WHERE company = :company AND person_id IN (:ids)")
                .build();
        return JdbcPersonDirectory.over(database.dataSource(), mapping);
    }

    private void insert(Connection connection, List<KnownPerson> known) throws SQLException {
        try (var person = connection.prepareStatement(insertInto(people, 14));
                var contact = connection.prepareStatement(insertInto(contacts, 30))) {
            for (KnownPerson each : known) {
                bind(person, values(each));
                person.addBatch();
                for (Contact one : each.person().contacts()) {
                    bind(contact, values(each.company(), each.person(), one));
                    contact.addBatch();
                }
            }
            person.executeBatch();
            contact.executeBatch();
        }
    }

    private static String insertInto(String table, int columns) {
        return "INSERT INTO " + table + " VALUES (?" + ", ?".repeat(columns - 1) + ")";
    }

    private static List<@Nullable Object> values(KnownPerson known) {
        Person person = known.person();
        var name = person.name();
        return Arrays.asList(
                known.company().value(),
                known.number(),
                known.publicId(),
                person.id().value(),
                orNull(person.externalId()),
                orNull(person.status()),
                orNull(person.timeZone()),
                orNull(person.preferredLanguage()),
                orNull(name.prefix()),
                orNull(name.firstName()),
                orNull(name.middleName()),
                orNull(name.lastName()),
                orNull(name.suffix()),
                orNull(name.full()));
    }

    private List<@Nullable Object> values(CompanyId company, Person person, Contact contact) {
        var address = contact.address();
        return Arrays.asList(
                company.value(),
                person.id().value(),
                contact.id(),
                contact.contactType().code(),
                contact.status().code(),
                orNull(contact.externalId()),
                orNull(contact.label()),
                orNull(contact.affiliation()),
                orNull(contact.name()),
                orNull(contact.value()),
                orNull(contact.disconnectionStatus()),
                orNull(contact.valid()),
                orNull(contact.verified()),
                orNull(contact.receiveTextMessages()),
                orNull(contact.consentAutodialedCall()),
                orNull(contact.authorizedThirdParty()),
                orNull(contact.powerOfAttorney()),
                time(contact.receiveTextMessagesLastConsentAt()),
                time(contact.createdAt()),
                time(contact.updatedAt()),
                orNull(contact.lastKnownConnectionDate()),
                orNull(contact.lastDisconnectCheckDate()),
                orNull(address.addressLine1()),
                orNull(address.addressLine2()),
                orNull(address.city()),
                orNull(address.countyOrRegion()),
                orNull(address.state()),
                orNull(address.postalCode()),
                orNull(address.country()),
                orNull(address.poBox()));
    }

    /** UTC, which is how the directory reads a column without zone. */
    private @Nullable Object time(Optional<Instant> instant) {
        if (instant.isEmpty()) {
            return null;
        }
        return database.kinds().contains(CellKind.INSTANT)
                ? instant.get().atOffset(ZoneOffset.UTC)
                : LocalDateTime.ofInstant(instant.get(), ZoneOffset.UTC);
    }

    private static @Nullable Object orNull(Optional<?> value) {
        return value.isPresent() ? value.get() : null;
    }

    private static void bind(PreparedStatement statement, List<@Nullable Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            statement.setObject(i + 1, values.get(i));
        }
    }

    @Override
    public void close() {
        database.execute("DROP TABLE " + people, "DROP TABLE " + contacts);
    }
}
