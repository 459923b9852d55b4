package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportKind;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportIdsTest {
    private static final CompanyId COMPANY = CompanyId.of("CP-AB12-CD34");

    @Test
    void the_name_of_a_report_is_always_the_same() {
        assertThat(ReportIds.of(COMPANY, ReportKind.CALL, "dialer-7", "call-1"))
                .isEqualTo(new ReportId("fr17fqhx6cmm5tfhiy7k6m3x4rli46oowqn"));
    }

    @Test
    void reports_of_other_companies_kinds_sources_and_ids_have_other_names() {
        assertThat(Set.of(
                        ReportIds.of(COMPANY, ReportKind.CALL, "dialer-7", "call-1"),
                        ReportIds.of(CompanyId.DEFAULT, ReportKind.CALL, "dialer-7", "call-1"),
                        ReportIds.of(COMPANY, ReportKind.MESSAGE, "dialer-7", "call-1"),
                        ReportIds.of(COMPANY, ReportKind.CALL, "dialer-7c", "all-1"),
                        ReportIds.of(COMPANY, ReportKind.CALL, "dialer-7", "call-2")))
                .hasSize(5);
    }
}
