package dev.freestone.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.CompanyId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanMappingTest {
    private static final String LOANS = "SELECT id FROM l WHERE id IN (:ids)";
    private static final String ENTRIES = "SELECT loan_id FROM e WHERE loan_id IN (:ids)";

    @Test
    void needs_the_statements_of_one_form_of_history() {
        assertThat(problems(LoanMapping.builder()))
                .containsExactly("byId", "loans", "rates", "advances", "payments", "dues");
        assertThat(problems(LoanMapping.builder().snapshots(ENTRIES))).containsExactly("byId", "loans", "rates");
    }

    @Test
    void refuses_entries_of_a_ledger_beside_snapshots() {
        assertThat(problems(common().snapshots(ENTRIES).fees(ENTRIES).dues(ENTRIES)))
                .containsExactly("fees", "dues");
    }

    @Test
    void reports_every_problem_at_once() {
        assertThat(problems(common().byExternalId(LOANS + " AND company = :company")
                        .rates("SELECT 1")
                        .snapshots(ENTRIES + "; DELETE FROM e")))
                .containsExactly("rates", "snapshots", "onlyCompany");
    }

    @Test
    void takes_entries_without_company_where_loans_have_it() {
        String scoped = LOANS + " AND company = :company";
        var mapping = LoanMapping.builder()
                .byId(scoped)
                .loans(scoped)
                .rates(ENTRIES)
                .snapshots(ENTRIES)
                .build();

        assertThat(mapping.serves(CompanyId.of("any"))).isTrue();
    }

    @Test
    void serves_one_company_when_its_statements_do_not_name_any() {
        var builder = common().snapshots(ENTRIES);

        assertThat(builder.build().serves(CompanyId.DEFAULT)).isTrue();
        assertThat(builder.build().serves(CompanyId.of("other"))).isFalse();
        assertThat(builder.onlyCompany(CompanyId.of("other")).build().serves(CompanyId.of("other")))
                .isTrue();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(textBlock = """
            TEXT,   17,                                   true
            TEXT,   LN-17,                                true
            NUMBER, 17,                                   true
            NUMBER, 9223372036854775807,                  true
            NUMBER, 9223372036854775808,                  false
            NUMBER, 017,                                  false
            NUMBER, +17,                                  false
            NUMBER, LN-17,                                false
            UUID,   2b1a3c4d-0000-4000-8000-0123456789ab, true
            UUID,   2B1A3C4D-0000-4000-8000-0123456789AB, false
            UUID,   1-1-1-1-1,                            false
            UUID,   17,                                   false
            """)
    void binds_ids_that_a_column_of_the_type_can_hold(LoanMapping.IdType type, String id, boolean bound) {
        Object key = switch (type) {
            case TEXT -> id;
            case NUMBER -> bound ? Long.valueOf(id) : "";
            case UUID -> bound ? UUID.fromString(id) : "";
        };

        assertThat(LoanKeys.of(type, id)).isEqualTo(bound ? Optional.of(key) : Optional.empty());
    }

    private static LoanMapping.Builder common() {
        return LoanMapping.builder().byId(LOANS).loans(LOANS).rates(ENTRIES);
    }

    private static List<String> problems(LoanMapping.Builder builder) {
        var failure = catchThrowableOfType(FreestoneException.class, builder::build);
        assertThat(failure.code()).isEqualTo(ErrorCode.CONFIGURATION_INVALID);
        return failure.violations().stream().map(Violation::path).toList();
    }
}
