package dev.freestone.integration;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.campaign.RunLifeCycle;
import dev.freestone.jdbc.JdbcSchema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states that the tables allow are those of the life cycles. */
class LifeCycleStatesTest {
    private static final Pattern RUN_STATUS =
            Pattern.compile("CONSTRAINT freestone_run_status CHECK \\(status IN \\(([^)]*)\\)\\)");

    @ParameterizedTest
    @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
    void the_states_that_a_run_may_have_in_the_database_are_those_of_its_life_cycle(String dialect) throws IOException {
        Matcher check = RUN_STATUS.matcher(script(dialect));

        assertThat(check.find()).isTrue();
        List<String> allowed = Arrays.stream(check.group(1).split(","))
                .map(code -> code.strip().replace("'", ""))
                .toList();
        assertThat(allowed).isEqualTo(RunLifeCycle.table().stateCodes());
    }

    private static String script(String dialect) throws IOException {
        try (var in = JdbcSchema.class.getResourceAsStream("/freestone-sql/" + dialect + "/V1__storage.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
