package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.contact.policy.PolicyExplanation;
import dev.freestone.contact.policy.RuleResult;
import dev.freestone.engine.Freestone;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.SendResult;
import dev.freestone.testkit.Fact;
import dev.freestone.testkit.ManualClock;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Nothing that a person could be known by is in clear in a database, neither before nor after an erasure. */
class ErasedDataTest {
    private static final String ERASED = "core/person-erased";

    private final ManualClock clock = ManualClock.at(PlantedPerson.NOW);

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    @Fact("LED-49")
    void after_an_erasure_caps_and_opt_outs_decide_the_same_and_a_full_scan_finds_no_clear_data(StorageHouse house)
            throws SQLException {
        DataSource database = house.open();
        Freestone freestone = engine(database);
        PlantedPerson.tellEverything(freestone);
        assertThat(filled(database)).contains("freestone_fact", "freestone_fact_snapshot", "freestone_report");
        assertThat(clear(database)).isEmpty();
        assertThat(sealed(database)).as("contents that a key would open").isGreaterThanOrEqualTo(12);
        Map<String, List<RuleResult>> saidOfPerson = said(freestone, PlantedPerson.ID);
        Map<String, PolicyExplanation> saidOfNeighbour = explained(freestone, PlantedPerson.NEIGHBOUR);

        freestone.contacts().erasePerson(PlantedPerson.ID);

        assertThat(clear(database)).isEmpty();
        assertThat(sealed(database)).isZero();
        assertThat(said(freestone, PlantedPerson.ID)).isEqualTo(saidOfPerson);
        assertThat(explained(freestone, PlantedPerson.NEIGHBOUR)).isEqualTo(saidOfNeighbour);

        clock.advance(Duration.ofHours(2));
        freestone.tick();
        assertThat(clear(database)).as("after the second look").isEmpty();
        assertThat(sealed(database)).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"H2", "POSTGRESQL"})
    void each_stop_and_cap_of_the_scene_decides_as_long_as_the_person_is_known(StorageHouse house) {
        Freestone freestone = engine(house.open());
        PlantedPerson.tellEverything(freestone);

        explained(freestone, PlantedPerson.ID)
                .forEach((rule, answer) ->
                        assertThat(rule).contains(answer.decision().ruleId()));

        freestone.contacts().erasePerson(PlantedPerson.ID);
        assertThat(explained(freestone, PlantedPerson.ID).values())
                .allSatisfy(answer -> assertThat(answer.decision().ruleId()).isEqualTo(ERASED));
    }

    private Freestone engine(DataSource database) {
        return PlantedPerson.engine(
                        database, clock, request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                .build();
    }

    /** What each rule says of each question, but for the one rule that an erasure adds. */
    private static Map<String, List<RuleResult>> said(Freestone freestone, PersonId person) {
        Map<String, List<RuleResult>> said = new TreeMap<>();
        explained(freestone, person)
                .forEach((rule, answer) -> said.put(
                        rule,
                        answer.results().stream()
                                .filter(result -> !result.ruleId().equals(ERASED))
                                .toList()));
        return said;
    }

    private static Map<String, PolicyExplanation> explained(Freestone freestone, PersonId person) {
        Map<String, PolicyExplanation> explained = new TreeMap<>();
        PlantedPerson.questions(person)
                .forEach((rule, question) ->
                        explained.put(rule, freestone.contacts().explain(question)));
        return explained;
    }

    /** Where a cell of any table holds a word that tells of the person. */
    private static List<String> clear(DataSource database) throws SQLException {
        return cells(database, PlantedPerson.WORDS);
    }

    private static int sealed(DataSource database) throws SQLException {
        return cells(database, List.of("\"SEALED\"")).size();
    }

    private static List<String> filled(DataSource database) throws SQLException {
        return cells(database, List.of("")).stream()
                .map(cell -> cell.substring(0, cell.indexOf('.')))
                .distinct()
                .toList();
    }

    /** The cells, as table and column, whose text holds one of the words, whatever the case. */
    private static List<String> cells(DataSource database, List<String> words) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            for (String table : tables(connection)) {
                try (Statement statement = connection.createStatement();
                        ResultSet rows = statement.executeQuery("SELECT * FROM " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            String text = text(rows, column).toUpperCase(Locale.ROOT);
                            if (words.stream().anyMatch(text::contains)) {
                                found.add(table + "." + rows.getMetaData().getColumnName(column));
                            }
                        }
                    }
                }
            }
        }
        return found;
    }

    private static String text(ResultSet rows, int column) throws SQLException {
        String type = rows.getMetaData().getColumnTypeName(column).toUpperCase(Locale.ROOT);
        if (type.contains("BINARY") || type.equals("BYTEA")) {
            return new String(rows.getBytes(column), StandardCharsets.UTF_8);
        }
        return String.valueOf(rows.getString(column));
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet found =
                connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (found.next()) {
                String name = found.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
                if (name.startsWith("freestone_")) {
                    tables.add(name);
                }
            }
        }
        assertThat(tables).hasSizeGreaterThan(15);
        return tables;
    }
}
