package dev.freestone.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LifeCyclePageTest {
    private final String page = LifeCyclePage.markdown(LifeCycleTest.sound().build(), "a lamp's manual");

    @Test
    void the_diagram_shows_every_row_that_changes_the_state_once_for_each_start() {
        assertThat(LifeCyclePage.mermaid(LifeCycleTest.sound().build())).isEqualTo("""
                        stateDiagram-v2
                            [*] --> off: T1 mount
                            off --> on: T2 press [dark, powered]
                            on --> off: T4 press
                            off --> broken: T5 drop
                            on --> broken: T5 drop
                            broken --> [*]
                        """);
    }

    @Test
    void the_table_has_every_row_with_its_guards_and_effects() {
        assertThat(page)
                .contains("| T1 | — | mount | — | off | — |\n")
                .contains("| T2 | off | press | dark, powered | on | current flows; bulb \\| heats |\n")
                .contains("| T3 | off | press | powered | unchanged | — |\n")
                .contains("| T6 | broken | drop | — | unchanged | — |\n");
    }

    @Test
    void the_page_names_its_source_and_tells_what_events_and_guards_mean() {
        assertThat(page)
                .startsWith("# Life cycle: light\n")
                .contains("a lamp's manual")
                .contains("| drop | someone does drop |\n")
                .contains("| powered | it is powered |\n");
    }
}
