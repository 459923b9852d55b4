package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import dev.freestone.spi.PersonDirectory;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;

/**
 * Reads people and their contacts from the tables of the host, with the statements of a {@link PersonMapping}. A batch
 * takes one statement a form of reference and one for all contacts, in one read-only transaction that is rolled back, on
 * a connection of its own. Memory is bounded by the batch. Thread-safe.
 *
 * <p>Failures of the database are {@code directory_unavailable} with SQLState; a wrong label is {@code
 * configuration_invalid} at the first call. Messages hold no values of rows. Source: docs/spec/outreach-campaigns.md 4.5.
 */
public final class JdbcPersonDirectory implements PersonDirectory {
    private final DataSource dataSource;
    private final PersonMapping mapping;
    private final LearnedDialect dialect = new LearnedDialect();

    private JdbcPersonDirectory(DataSource dataSource, PersonMapping mapping) {
        this.dataSource = Objects.requireNonNull(dataSource, "dataSource");
        this.mapping = Objects.requireNonNull(mapping, "mapping");
    }

    /**
     * A directory over tables of the host. Opens no connection yet.
     *
     * @param dataSource gives the connections, best with a role that may only read
     * @param mapping the statements
     * @return the directory
     */
    public static JdbcPersonDirectory over(DataSource dataSource, PersonMapping mapping) {
        return new JdbcPersonDirectory(dataSource, mapping);
    }

    @Override
    public Map<PersonRef, Person> find(CompanyId company, List<PersonRef> refs) {
        if (refs.size() > MAX_BATCH) {
            throw new IllegalArgumentException("refs: " + refs.size() + ", give up to " + MAX_BATCH);
        }
        if (refs.isEmpty() || !mapping.serves(company)) {
            return Map.of();
        }
        try {
            Dialect known = dialect.of(dataSource);
            try (var connection = ReadOnlyConnection.open(dataSource, known)) {
                var answers = new HashMap<PersonRef, PersonRow>();
                for (var asked : byForm(refs).entrySet()) {
                    var sql = mapping.people(asked.getKey());
                    if (sql.isPresent()) {
                        people(connection.connection(), sql.get(), company, asked.getValue(), answers);
                    }
                }
                return withContacts(connection.connection(), known, company, answers);
            }
        } catch (SQLException e) {
            throw SqlFailures.failure(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "people and contacts could not be read, run the statements of the mapping by hand to see why",
                    e);
        }
    }

    private static Map<PersonRef.Form, List<PersonRef>> byForm(List<PersonRef> refs) {
        var forms = new EnumMap<PersonRef.Form, List<PersonRef>>(PersonRef.Form.class);
        for (PersonRef each : refs) {
            forms.computeIfAbsent(each.form(), any -> new ArrayList<>()).add(each);
        }
        return forms;
    }

    private static void people(
            Connection connection,
            ListedSql sql,
            CompanyId company,
            List<PersonRef> refs,
            Map<PersonRef, PersonRow> answers)
            throws SQLException {
        var matches = new PersonMatches(refs);
        try (var statement = sql.prepare(connection, company, matches.values());
                var rows = statement.executeQuery()) {
            var columns = PersonColumns.of(rows.getMetaData());
            while (rows.next()) {
                matches.take(columns.read(rows));
            }
        }
        matches.addTo(answers);
    }

    private Map<PersonRef, Person> withContacts(
            Connection connection, Dialect known, CompanyId company, Map<PersonRef, PersonRow> answers)
            throws SQLException {
        var keys = new LinkedHashMap<String, Object>();
        answers.values().forEach(row -> keys.put(row.id(), row.key()));
        if (keys.isEmpty()) {
            return Map.of();
        }
        var contacts = new HashMap<String, List<Contact>>();
        try (var statement = mapping.contacts().prepare(connection, company, List.copyOf(keys.values()));
                var rows = statement.executeQuery()) {
            var columns = ContactColumns.of(rows.getMetaData(), known);
            while (rows.next()) {
                contacts.computeIfAbsent(columns.personId(rows), any -> new ArrayList<>())
                        .add(columns.read(rows));
            }
        }
        var found = new HashMap<PersonRef, Person>();
        var made = new HashMap<String, Person>();
        answers.forEach((ref, row) ->
                found.put(ref, made.computeIfAbsent(row.id(), id -> row.with(contacts.getOrDefault(id, List.of())))));
        return found;
    }

    @Override
    public String toString() {
        return "JdbcPersonDirectory[" + mapping + "]";
    }
}
