package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.Purposes;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PurposesTest {
    @ParameterizedTest
    @CsvSource({
        "opsCollDebt, collection",
        "opsCollLocateBorrower, collection",
        "opsCollVerifyEmployment, collection",
        "opsCollContactEmployerNotice, collection",
        "opsLoanTimeBarredNotice, servicing",
        "opsLoanValidationOfDebtNotice, servicing",
        "opsServicing, servicing",
        "opsServicingDebtValidation, servicing",
        "opsServicingNegativeCreditReportNotice, servicing",
        "opsServicingTimeBarredNotice, servicing",
        "opsServicingVerificationOfDebt, servicing",
        "opsAccountCredentials, account_security"
    })
    void a_theme_has_one_purpose(String theme, String purpose) {
        assertThat(Theme.parse(theme).map(Purposes::of)).isEqualTo(Purpose.parse(purpose));
    }

    @Test
    void no_theme_offers_anything_or_is_a_required_notice() {
        Set<Purpose> reached = Arrays.stream(Theme.values()).map(Purposes::of).collect(Collectors.toSet());

        assertThat(reached).doesNotContain(Purpose.MARKETING, Purpose.REQUIRED_NOTICE);
    }
}
