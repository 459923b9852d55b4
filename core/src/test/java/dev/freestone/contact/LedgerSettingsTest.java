package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LedgerSettingsTest {
    private static final Duration TICK = Duration.ofNanos(1);
    private static final LedgerSettings DEFAULT = LedgerSettings.DEFAULT;

    @Test
    void the_defaults_are_those_of_the_specification() {
        assertThat(DEFAULT)
                .isEqualTo(new LedgerSettings(
                        Duration.parse("PT60S"),
                        200,
                        Duration.parse("PT5S"),
                        Duration.parse("PT60S"),
                        new Backoff(Duration.parse("PT30S"), Duration.parse("PT1H"), 5),
                        Duration.parse("PT15M"),
                        Duration.parse("PT24H"),
                        Duration.parse("P30D"),
                        Duration.parse("PT30S"),
                        Duration.parse("PT30M"),
                        Duration.parse("PT5S"),
                        Duration.parse("PT24H")));
    }

    @ParameterizedTest
    @CsvSource({
        "lease, PT30S, PT10M",
        "sendStartBudget, PT1S, PT30S",
        "factsMaxAge, PT1S, PT10M",
        "absenceQuarantine, PT5M, PT24H",
        "absenceClosing, PT1H, P30D",
        "unknownWindow, P1D, P365D",
        "maxClockSkew, PT1S, PT5M",
        "agingStep, PT1M, PT24H",
        "journalChainInterval, PT1S, PT60S",
        "exportAssumeAfter, PT0S, P14D",
    })
    void each_duration_has_its_range(String name, Duration least, Duration most) {
        assertThatCode(() -> with(name, least)).doesNotThrowAnyException();
        assertThatCode(() -> with(name, most)).doesNotThrowAnyException();
        for (Duration wrong : new Duration[] {least.minus(TICK), most.plus(TICK)}) {
            assertThatThrownBy(() -> with(name, wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("LedgerSettings: %s %s, give %s to %s", name, wrong, least, most);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "1000, true", "1001, false"})
    void a_claim_takes_1_to_1000(int most, boolean accepted) {
        if (accepted) {
            assertThat(DEFAULT.claimBatch(most).claimBatch()).isEqualTo(most);
        } else {
            assertThatThrownBy(() -> DEFAULT.claimBatch(most))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("LedgerSettings: claimBatch %d, give 1 to 1000", most);
        }
    }

    @Test
    void another_batch_changes_nothing_else() {
        assertThat(DEFAULT.claimBatch(7).claimBatch(200)).isEqualTo(DEFAULT);
    }

    private static LedgerSettings with(String name, Duration value) {
        return new LedgerSettings(
                name.equals("lease") ? value : DEFAULT.lease(),
                DEFAULT.claimBatch(),
                name.equals("sendStartBudget") ? value : DEFAULT.sendStartBudget(),
                name.equals("factsMaxAge") ? value : DEFAULT.factsMaxAge(),
                DEFAULT.backoff(),
                name.equals("absenceQuarantine") ? value : DEFAULT.absenceQuarantine(),
                name.equals("absenceClosing") ? value : DEFAULT.absenceClosing(),
                name.equals("unknownWindow") ? value : DEFAULT.unknownWindow(),
                name.equals("maxClockSkew") ? value : DEFAULT.maxClockSkew(),
                name.equals("agingStep") ? value : DEFAULT.agingStep(),
                name.equals("journalChainInterval") ? value : DEFAULT.journalChainInterval(),
                name.equals("exportAssumeAfter") ? value : DEFAULT.exportAssumeAfter());
    }
}
