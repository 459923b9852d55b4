package dev.freestone.lifecycle;

import static dev.freestone.lifecycle.Light.BROKEN;
import static dev.freestone.lifecycle.Light.Condition.DARK;
import static dev.freestone.lifecycle.Light.Condition.POWERED;
import static dev.freestone.lifecycle.Light.OFF;
import static dev.freestone.lifecycle.Light.ON;
import static dev.freestone.lifecycle.Light.Switch.DROP;
import static dev.freestone.lifecycle.Light.Switch.MOUNT;
import static dev.freestone.lifecycle.Light.Switch.PRESS;
import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.unchanged;
import static dev.freestone.lifecycle.Rows.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.freestone.lifecycle.Light.Condition;
import dev.freestone.lifecycle.Light.Switch;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LifeCycleTest {
    private static final LifeCycle<Light, Switch, Condition> LIGHT = sound().build();

    @Test
    void the_first_row_in_table_order_whose_guards_all_hold_is_chosen() {
        assertThat(chosen(Optional.of(OFF), PRESS, DARK, POWERED)).contains("T2");
        assertThat(chosen(Optional.of(OFF), PRESS, POWERED)).contains("T3");
        assertThat(chosen(Optional.of(OFF), PRESS, DARK)).isEmpty();
        assertThat(chosen(Optional.empty(), MOUNT)).contains("T1");
    }

    @Test
    void what_stands_in_no_row_is_not_allowed() {
        assertThat(chosen(Optional.of(BROKEN), PRESS, DARK, POWERED)).isEmpty();
        assertThat(chosen(Optional.empty(), PRESS, DARK, POWERED)).isEmpty();
        assertThat(chosen(Optional.of(OFF), MOUNT)).isEmpty();
    }

    @Test
    void rows_are_found_whatever_their_guards_say() {
        assertThat(LIGHT.rows(Optional.of(OFF), PRESS)).extracting(Row::id).containsExactly("T2", "T3");
        assertThat(LIGHT.rows(Optional.empty(), DROP)).isEmpty();
    }

    @Test
    void a_row_leads_to_its_declared_state_or_keeps_the_current_one() {
        assertThat(LIGHT.rows(Optional.of(ON), PRESS).get(0).target(ON)).isEqualTo(OFF);
        assertThat(LIGHT.rows(Optional.of(BROKEN), DROP).get(0).target(BROKEN)).isEqualTo(BROKEN);
    }

    @Test
    void it_tells_the_states_that_a_database_allows() {
        assertThat(LIGHT.stateCodes()).containsExactly("off", "on", "broken");
        assertThat(LIGHT.terminal()).containsExactly(BROKEN);
        assertThat(LIGHT.title()).isEqualTo("light");
    }

    @Test
    void rejects_a_row_id_that_stands_twice_or_is_blank() {
        assertRefused(sound().row("T5", at(ON), MOUNT, always(), unchanged()), "row id T5 stands twice");
        assertRefused(sound().row(" ", at(ON), MOUNT, always(), unchanged()), "blank id");
    }

    @Test
    void rejects_a_state_that_is_never_reached() {
        assertRefused(
                empty().row("T1", start(), MOUNT, always(), to(ON))
                        .row("T2", at(ON), PRESS, when(DARK, POWERED), to(BROKEN))
                        .row("T3", at(OFF), DROP, always(), to(BROKEN)),
                "state off is reached by no row");
    }

    @Test
    void rejects_a_terminal_state_that_is_left() {
        assertRefused(
                sound().row("T7", at(BROKEN), PRESS, always(), to(OFF)), "state broken is terminal but left by [T7]");
    }

    @Test
    void rejects_a_dead_end_that_is_not_declared_terminal() {
        assertRefused(
                LifeCycle.of("light", Light.class, Light::code, Switch.class, Condition.class)
                        .row("T1", start(), MOUNT, when(DARK), to(OFF))
                        .row("T2", at(OFF), PRESS, when(POWERED), to(ON))
                        .row("T3", at(ON), DROP, always(), to(BROKEN)),
                "state broken is left by no row, declare it terminal");
    }

    @Test
    void rejects_a_row_that_an_earlier_one_hides() {
        assertRefused(
                sound().row("T7", at(ON, OFF), PRESS, when(POWERED, DARK), to(BROKEN)),
                "row T7 is hidden by row T2: same start, event press and no guard of its own");
        assertRefused(sound().row("T7", start(), MOUNT, when(DARK), to(ON)), "row T7 is hidden by row T1");
    }

    @Test
    void rejects_an_event_or_a_guard_that_stands_in_no_row() {
        assertRefused(
                empty().row("T1", start(), MOUNT, always(), to(OFF))
                        .row("T2", at(OFF), PRESS, when(DARK), to(ON))
                        .row("T3", at(ON), PRESS, always(), to(BROKEN)),
                "event drop stands in no row; guard powered stands in no row");
    }

    @Test
    void rejects_a_first_row_without_a_state() {
        assertRefused(
                sound().row("T7", start(), DROP, always(), unchanged()), "row T7 creates the object but names no");
        assertThatThrownBy(Rows::at).hasMessageContaining("write start()");
    }

    private static Optional<String> chosen(Optional<Light> from, Switch event, Condition... holding) {
        return LIGHT.find(from, event, Set.of(holding)::contains).map(Row::id);
    }

    private static void assertRefused(LifeCycleBuilder<Light, Switch, Condition> table, String problem) {
        assertThatThrownBy(table::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("life cycle light: ")
                .hasMessageContaining(problem);
    }

    private static LifeCycleBuilder<Light, Switch, Condition> empty() {
        return LifeCycle.of("light", Light.class, Light::code, Switch.class, Condition.class)
                .terminal(BROKEN);
    }

    static LifeCycleBuilder<Light, Switch, Condition> sound() {
        return empty().row("T1", start(), MOUNT, always(), to(OFF))
                .row("T2", at(OFF), PRESS, when(DARK, POWERED), to(ON))
                .effects("current flows", "bulb | heats")
                .row("T3", at(OFF), PRESS, when(POWERED), unchanged())
                .row("T4", at(ON), PRESS, always(), to(OFF))
                .row("T5", at(ON, OFF), DROP, always(), to(BROKEN))
                .row("T6", at(BROKEN), DROP, always(), unchanged());
    }
}
