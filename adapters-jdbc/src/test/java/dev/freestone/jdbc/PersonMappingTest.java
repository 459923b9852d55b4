package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.CompanyId;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PersonMappingTest {
    private static final String PEOPLE = "SELECT id FROM p WHERE id IN (:ids)";
    private static final String CONTACTS = "SELECT person_id, id, contact_type FROM c WHERE person_id IN (:ids)";

    @Test
    void needs_a_statement_for_people_and_one_for_contacts() {
        assertThat(problems(PersonMapping.builder())).containsExactly("contacts", "byExternalId");
    }

    @Test
    void reports_every_problem_at_once() {
        assertThat(problems(PersonMapping.builder()
                        .byNumber("SELECT id FROM p")
                        .byPublicId(PEOPLE + " AND company = :company")
                        .byExternalId("SELECT id FROM p WHERE note = ':ids'")
                        .contacts(CONTACTS + "; DELETE FROM c")))
                .containsExactly("byNumber", "byExternalId", "contacts", "onlyCompany");
    }

    @Test
    void serves_one_company_when_its_statements_do_not_name_any() {
        var builder = PersonMapping.builder().byNumber(PEOPLE).contacts(CONTACTS);

        assertThat(builder.build().serves(CompanyId.DEFAULT)).isTrue();
        assertThat(builder.build().serves(CompanyId.of("other"))).isFalse();
        assertThat(builder.onlyCompany(CompanyId.of("other")).build().serves(CompanyId.of("other")))
                .isTrue();
    }

    @Test
    void takes_placeholders_only_where_they_are_code() {
        var sql = ListedSql.parse("SELECT ':ids', id::ids, \":company\" /* :ids */ FROM p WHERE id IN (:ids) -- :ids");

        assertThat(sql.hasIds()).isTrue();
        assertThat(sql.hasCompany()).isFalse();
    }

    @Test
    void pads_a_list_to_one_of_few_sizes_by_its_last_value() throws SQLException {
        var sql = ListedSql.parse("SELECT COUNT(*), MIN(x) FROM SYSTEM_RANGE(1, 2000) WHERE x IN (:ids)");
        try (var connection = H2Database.SHARED.dataSource().getConnection()) {
            for (long[] each : new long[][] {{1, 1}, {2, 10}, {10, 10}, {11, 100}, {101, 1_000}, {1_000, 1_000}}) {
                var ids = LongStream.rangeClosed(1, each[0]).boxed().toList();
                try (var statement = sql.prepare(connection, CompanyId.DEFAULT, ids);
                        var rows = statement.executeQuery()) {
                    rows.next();
                    assertThat(rows.getLong(1)).isEqualTo(each[0]);
                    assertThat(statement.getParameterMetaData().getParameterCount())
                            .isEqualTo((int) each[1]);
                }
            }
        }
    }

    private static List<String> problems(PersonMapping.Builder builder) {
        var failure = catchThrowableOfType(FreestoneException.class, builder::build);
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        return failure.violations().stream().map(Violation::path).toList();
    }
}
