package dev.freestone.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageColumnsTest {
    private static final SubjectCatalogue SUBJECTS = SubjectCatalogue.shipped();

    @Test
    void a_kind_reads_its_own_columns_by_their_names_and_passes_over_the_others() {
        MessageColumns columns =
                columns("paymentDueDateReminder", "note", "BORROWERID", "LoanId", "paymentDueDate", "PaymentAmount");

        assertThat(columns.person()).isEqualTo(1);
        assertThat(columns.reads(0)).isFalse();
        assertThat(columns.reads(1)).isTrue();
        MessageRow row = read(columns, "x", 1L, "LN-1", "2026-03-09", 7L);
        assertThat(row.variables()).containsOnlyKeys("loanId", "paymentDueDate", "paymentAmount");
        assertThat(row.references()).contains(List.of("LN-1"));
        assertThat(row.problem()).isEmpty();
    }

    @Test
    void an_open_subject_takes_every_column_as_a_variable_of_its_template() {
        MessageColumns columns = columns("custom1", "borrowerId", "LOANIDS", "caseId", "greeting", "extra");

        MessageRow row = read(columns, 1L, "LN-2,LN-1,LN-2", "CS-1", "Hi", Map.of("a", 1L));

        assertThat(row.variables())
                .isEqualTo(
                        Map.of("loanIds", "LN-2,LN-1,LN-2", "caseId", "CS-1", "greeting", "Hi", "extra", "{\"a\":1}"));
        assertThat(row.references()).contains(List.of("LN-1", "LN-2"));
    }

    @Test
    void the_loans_are_what_a_row_names_and_the_case_only_without_loans() {
        MessageColumns columns = columns("custom1", "borrowerId", "loanId", "loanIds", "caseId");

        assertThat(read(columns, 1L, "LN-3", "LN-1", "CS-1").references()).contains(List.of("LN-1", "LN-3"));
        assertThat(read(columns, 1L, "LN-3", "LN-1", "CS-1").debts()).containsExactly("LN-1", "LN-3");
        assertThat(read(columns, 1L, null, " ", "CS-1").references()).contains(List.of("CS-1"));
        assertThat(read(columns, 1L, null, " ", "CS-1").debts()).isEmpty();
        assertThat(read(columns, 1L, null, null, null).references()).contains(List.of());
        assertThat(read(columns, 1L, "a,b", null, null).references()).isEmpty();
        assertThat(read(columns, 1L, null, "a,,b", null).references()).isEmpty();
    }

    @Test
    void a_blank_cell_is_missing_where_it_is_required_and_left_out_where_it_is_not() {
        MessageColumns columns = columns(
                "autopayPaymentReminder",
                "borrowerId",
                "loanId",
                "paymentDueDate",
                "paymentAmount",
                "paymentMethodLastFour");

        assertThat(read(columns, 1L, "LN-1", "2026-03-09", "1", " ").problem()).isEmpty();
        assertThat(read(columns, 1L, "LN-1", "2026-03-09", "1", "123").problem())
                .contains(RowReason.INVALID_CELL);
        assertThat(read(columns, 1L, "LN-1", " ", "1", "1234").problem()).contains(RowReason.MISSING_CELL);
        assertThat(read(columns, 1L, null, "2026-03-09", "1", null).problem()).contains(RowReason.MISSING_CELL);
        assertThat(read(columns, 1L, null, "2026-03-09", "1", null).references())
                .isEmpty();
    }

    @Test
    void of_several_bad_cells_the_first_column_of_the_kind_counts() {
        MessageColumns columns =
                columns("paymentDueDateReminder", "borrowerId", "paymentAmount", "paymentDueDate", "loanId");

        assertThat(read(columns, 1L, "much", null, "LN-1").problem()).contains(RowReason.MISSING_CELL);
        assertThat(read(columns, 1L, null, "soon", "LN-1").problem()).contains(RowReason.INVALID_CELL);
    }

    @Test
    void shows_no_cell() {
        assertThat(read(columns("custom1", "borrowerId", "greeting"), 1L, "Hi").toString())
                .isEqualTo("MessageRow[1 variables]");
    }

    private static MessageColumns columns(String subject, String... names) {
        QueryColumns query = new QueryColumns(List.of(names));
        SubjectKind kind = SUBJECTS.kind(subject);
        assertThat(kind.fault(query)).isEqualTo(Optional.empty());
        return MessageColumns.of(kind, query);
    }

    private static MessageRow read(MessageColumns columns, @Nullable Object... cells) {
        return columns.read(cells);
    }
}
