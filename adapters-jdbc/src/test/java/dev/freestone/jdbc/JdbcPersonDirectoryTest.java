package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.PersonRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JdbcPersonDirectoryTest {
    private static final String NO_CONTACTS =
            "SELECT 1 AS person_id, 1 AS id, 'email' AS contact_type WHERE NULL IN (:ids)";

    @Test
    void matches_without_ref_by_id_and_external_id() {
        String rows = "(VALUES ('17', 'crm-17'), ('BO-11AA-22BB', 'crm-18'), ('19', '17')) AS p (id, external_id)";
        var directory = directory(
                PersonMapping.builder()
                        .byNumber("SELECT id, external_id FROM " + rows + " WHERE id IN (SELECT CAST(n AS VARCHAR)"
                                + " FROM unnest(ARRAY[:ids]) n)")
                        .byPublicId("SELECT id FROM " + rows + " WHERE id IN (:ids)")
                        .byExternalId(
                                "SELECT id, external_id FROM " + rows + " WHERE external_id IN (:ids) OR id IN (:ids)"),
                NO_CONTACTS);

        assertThat(ids(directory.find(
                        CompanyId.DEFAULT,
                        List.of(
                                PersonRef.number(17),
                                PersonRef.publicId("BO-11AA-22BB"),
                                PersonRef.external("crm-18"),
                                PersonRef.external("17"),
                                PersonRef.external("19")))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "17",
                        "17",
                        "BO-11AA-22BB",
                        "BO-11AA-22BB",
                        "ext-crm-18",
                        "BO-11AA-22BB",
                        "ext-17",
                        "19",
                        "ext-19",
                        "19"));
    }

    @Test
    void finds_nobody_by_a_form_without_statement_and_for_another_company() {
        var directory = directory(PersonMapping.builder().byNumber("SELECT 17 AS id WHERE 17 IN (:ids)"), NO_CONTACTS);
        var asked = List.of(PersonRef.number(17), PersonRef.external("17"));

        assertThat(directory.find(CompanyId.DEFAULT, asked)).containsOnlyKeys(PersonRef.number(17));
        assertThat(directory.find(CompanyId.of("other"), asked)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            smallint | 17
            integer  | 17
            bigint   | 17
            numeric  | 17
            uuid     | 2b1a3c4d-0000-4000-8000-0123456789ab
            text     | seventeen
            """)
    void looks_contacts_up_by_an_id_of_any_type(String type, String id) {
        String people = TestDatabase.newName("typed");
        var postgres = PostgresDatabase.shared();
        postgres.execute(
                "CREATE TABLE " + people + " (id " + type + ")", "INSERT INTO " + people + " VALUES ('" + id + "')");
        var directory = JdbcPersonDirectory.over(
                postgres.dataSource(),
                PersonMapping.builder()
                        .byExternalId("SELECT id FROM " + people + " WHERE CAST(id AS text) IN (:ids)")
                        .contacts("SELECT id AS person_id, 'c' AS id, 'email' AS contact_type FROM " + people
                                + " WHERE id IN (:ids)")
                        .build());

        var found = directory.find(CompanyId.DEFAULT, List.of(PersonRef.external(id)));

        assertThat(found.values()).singleElement().satisfies(person -> {
            assertThat(person.id()).isEqualTo(PersonId.of(id));
            assertThat(person.contacts()).extracting(Contact::id).containsExactly("c");
        });
        postgres.execute("DROP TABLE " + people);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown label         | id, 1 AS nickname         | people SQL: unknown label nickname, leave it out or use one of id, ref
            label given twice     | id, 1 AS ID               | people SQL: the label id occurs twice
            one label, two styles | id, 1 AS first_name, 2 AS firstName | people SQL: the label firstname occurs twice
            no id                 | id AS external_id         | people SQL: no label id, give it in the result
            """)
    void refuses_labels_of_people_that_are_wrong(String name, String columns, String message) {
        var directory = directory(
                PersonMapping.builder().byNumber("SELECT " + columns + " FROM (SELECT 17 AS id) p WHERE id IN (:ids)"),
                NO_CONTACTS);

        requireFailure(directory, ErrorCode.CONFIGURATION_INVALID, message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            unknown label        | 17 AS person_id, 1 AS id, 'email' AS contact_type, 1 AS colour    | configuration_invalid | contacts SQL: unknown label colour
            all that is required | 1 AS city                                                         | configuration_invalid | contacts SQL: no label person_id, id, contact_type
            unknown type         | 17 AS person_id, 1 AS id, 'fax' AS contact_type                   | directory_unavailable | contact_type is none of email, phone, address
            unknown status       | 17 AS person_id, 1 AS id, 'email' AS contact_type, 'x' AS status  | directory_unavailable | status is none of primary
            no contact id        | 17 AS person_id, CAST(NULL AS text) AS id, 'email' AS contact_type | directory_unavailable | id is null
            """)
    void refuses_contacts_that_are_wrong(String name, String columns, String code, String message) {
        var directory = directory(
                PersonMapping.builder().byNumber("SELECT 17 AS id WHERE 17 IN (:ids)"),
                "SELECT " + columns + " WHERE 17 IN (:ids)");

        requireFailure(directory, code(code), message);
    }

    private static ErrorCode code(String text) {
        return text.equals("configuration_invalid") ? ErrorCode.CONFIGURATION_INVALID : ErrorCode.DIRECTORY_UNAVAILABLE;
    }

    @Test
    void refuses_two_people_under_one_reference() {
        var directory = directory(
                PersonMapping.builder()
                        .byNumber(
                                "SELECT ref, id FROM (VALUES (17, 'a'), (17, 'b')) AS p (ref, id) WHERE ref IN (:ids)"),
                NO_CONTACTS);

        requireFailure(directory, ErrorCode.DIRECTORY_UNAVAILABLE, "two people answer one reference of form NUMBER");
    }

    @Test
    void takes_a_row_that_a_join_repeats_once() {
        var directory = directory(
                PersonMapping.builder()
                        .byNumber(
                                "SELECT id, 'Ann' AS first_name FROM (VALUES (17), (17)) AS p (id) WHERE id IN (:ids)"),
                NO_CONTACTS);

        assertThat(directory
                        .find(CompanyId.DEFAULT, List.of(PersonRef.number(17)))
                        .values())
                .extracting(Person::name)
                .extracting(PersonName::firstName)
                .containsExactly(Optional.of("Ann"));
    }

    @Test
    void tells_a_failure_of_the_database_by_its_state_alone() {
        var directory = directory(
                PersonMapping.builder().byExternalId("SELECT id FROM (SELECT 1 AS id) p WHERE id IN (:ids)"),
                NO_CONTACTS);

        var failure = catchThrowableOfType(
                FreestoneException.class,
                () -> directory.find(CompanyId.DEFAULT, List.of(PersonRef.external("4111-1111"))));

        assertThat(failure.code()).isEqualTo(ErrorCode.DIRECTORY_UNAVAILABLE);
        assertThat(failure.getMessage()).contains("SQLState 42883").doesNotContain("4111");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void writes_nothing_and_gives_its_connection_back(boolean writes) {
        String table = TestDatabase.newName("audit");
        var postgres = PostgresDatabase.shared();
        postgres.execute("CREATE TABLE " + table + " (id integer)");
        var connections = new OpenConnections(postgres.dataSource());
        String sql = writes
                ? "INSERT INTO " + table + " SELECT 17 WHERE 17 IN (:ids) RETURNING id"
                : "SELECT 17 AS id WHERE 17 IN (:ids)";
        var directory = JdbcPersonDirectory.over(
                connections,
                PersonMapping.builder().byNumber(sql).contacts(NO_CONTACTS).build());

        var failure = catchThrowableOfType(
                FreestoneException.class, () -> directory.find(CompanyId.DEFAULT, List.of(PersonRef.number(17))));

        assertThat(failure != null).isEqualTo(writes);
        assertThat(connections.open()).isZero();
        assertThat(postgres.number("SELECT COUNT(*) FROM " + table)).isZero();
        postgres.execute("DROP TABLE " + table);
    }

    private static JdbcPersonDirectory directory(PersonMapping.Builder builder, String contacts) {
        return JdbcPersonDirectory.over(
                PostgresDatabase.shared().dataSource(),
                builder.contacts(contacts).build());
    }

    private static void requireFailure(JdbcPersonDirectory directory, ErrorCode code, String message) {
        var failure = catchThrowableOfType(
                FreestoneException.class, () -> directory.find(CompanyId.DEFAULT, List.of(PersonRef.number(17))));

        assertThat(failure).isNotNull();
        assertThat(failure.code()).isEqualTo(code);
        assertThat(failure.getMessage()).contains(message);
    }

    private static Map<String, String> ids(Map<PersonRef, Person> found) {
        return found.entrySet().stream()
                .collect(Collectors.toMap(
                        each -> each.getKey().toString(),
                        each -> each.getValue().id().value()));
    }
}
