package dev.freestone.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.lifecycle.LifeCyclePage;
import dev.freestone.model.contact.ExportState;
import dev.freestone.testkit.GoldenFile;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExportLifeCycleTest {
    @ParameterizedTest(name = "{0} {1}, guards hold: {2}, gives {3}")
    @CsvSource({
        ",        EXPORT,     true,  OPEN,    RESERVE",
        "OPEN,    RESULT,     true,  SETTLED, RELEASE",
        "OPEN,    COMPLETE,   true,  SETTLED, RELEASE",
        "OPEN,    ASSUME,     true,  ASSUMED, USE",
        "OPEN,    ASSUME,     false, ,",
        "OPEN,    RUN_FAILED, true,  VOID,    RELEASE",
        "OPEN,    RUN_FAILED, false, ,",
        "OPEN,    EXPORT,     true,  ,",
        "ASSUMED, RESULT,     true,  SETTLED, RELEASE",
        "ASSUMED, COMPLETE,   true,  SETTLED, RELEASE",
        "ASSUMED, ASSUME,     true,  ,",
        "ASSUMED, RUN_FAILED, true,  VOID,    RELEASE",
        "ASSUMED, RUN_FAILED, false, ,",
        "SETTLED, RESULT,     true,  ,",
        "SETTLED, COMPLETE,   true,  ,",
        "SETTLED, ASSUME,     true,  ,",
        "SETTLED, RUN_FAILED, true,  ,",
        "VOID,    RESULT,     true,  ,",
        "VOID,    COMPLETE,   true,  ,",
        "VOID,    ASSUME,     true,  ,",
        "VOID,    RUN_FAILED, true,  ,",
    })
    void an_exported_contact_counts_until_the_dialer_tells_what_it_did(
            ExportState from, ExportEvent event, boolean holds, ExportState to, SlotEffect slots) {
        var row = ExportLifeCycle.table().find(Optional.ofNullable(from), event, guard -> holds);

        assertThat(row.flatMap(found -> found.to())).isEqualTo(Optional.ofNullable(to));
        assertThat(row.map(SlotEffect::of)).isEqualTo(Optional.ofNullable(slots));
    }

    @Test
    void the_page_is_the_one_that_the_table_gives() {
        GoldenFile.of("docs/lifecycles/contact-export.md")
                .matches(LifeCyclePage.markdown(ExportLifeCycle.table(), "docs/spec/contact-ledger.md 3, 12"));
    }
}
