package dev.freestone.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.testkit.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The table K1 to K9 of docs/spec/cases-and-notifications.md 8, over every trigger and every change. */
class TriggerTableTest {
    private static final List<String> STATUSES =
            List.of("-", "initiated", "processing", "completed", "canceled", "reopened");
    private static final List<String> OUTCOMES = List.of("-", "approved", "denied", "falsePositive", "noOutcome");

    /** Rule, onStatus, onOutcome, status changed, outcome changed, result, as the specification has them. */
    private static final String[] TABLE = {
        "K1 | differs | any     | any | any | status_differs",
        "K2 | any     | differs | any | any | outcome_differs",
        "K3 | equal   | null    | yes | any | fired",
        "K4 | equal   | null    | no  | any | no_trigger_changed",
        "K5 | null    | equal   | any | yes | fired",
        "K6 | null    | equal   | any | no  | no_trigger_changed",
        "K7 | equal   | equal   | yes | any | fired",
        "K8 | equal   | equal   | no  | yes | fired",
        "K9 | equal   | equal   | no  | no  | no_trigger_changed",
    };

    @Test
    @Fact("NOT-22")
    void every_trigger_gives_for_every_change_what_the_table_says() {
        TreeSet<String> rulesMet = new TreeSet<>();
        int combinations = 0;
        for (String onStatus : STATUSES) {
            for (String onOutcome : OUTCOMES) {
                if (onStatus.equals("-") && onOutcome.equals("-")) {
                    continue;
                }
                TriggerIndex index = TriggerIndex.compile(
                        List.of(SampleCases.type(1, SampleCases.trigger(onStatus, onOutcome, "-"))));
                for (String before : states()) {
                    for (String after : states()) {
                        String[] row = row(onStatus, onOutcome, before, after);
                        rulesMet.add(row[0]);
                        combinations++;
                        String what = onStatus + "/" + onOutcome + " at " + before + " -> " + after + " by " + row[0];
                        CaseChange change = SampleCases.change(before, after);
                        TriggerResult result = index.fire(change);
                        assertThat(index.explain(change).get(0).deciding().code())
                                .as(what)
                                .isEqualTo(row[5]);
                        assertThat(result.notifications()).as(what).hasSize(row[5].equals("fired") ? 1 : 0);
                        assertThat(result.candidates())
                                .as(what)
                                .isEqualTo(result.notifications().size());
                    }
                }
            }
        }
        assertThat(rulesMet).containsExactly("K1", "K2", "K3", "K4", "K5", "K6", "K7", "K8", "K9", "deleted");
        assertThat(combinations).isEqualTo(29 * 26 * 26);
    }

    @Test
    @Fact("NOT-23")
    void status_and_outcome_reached_in_one_update_fire_a_type_with_both_triggers_once() {
        TriggerIndex index =
                TriggerIndex.compile(List.of(SampleCases.type(1, SampleCases.trigger("completed", "approved", "-"))));

        TriggerResult result = index.fire(SampleCases.change("processing/-", "completed/approved"));

        assertThat(SampleCases.ids(result.notifications())).containsExactly(1);
        assertThat(result.candidates()).isEqualTo(1);
    }

    @Test
    @Fact("NOT-24")
    void a_change_of_fields_alone_fires_nothing_whatever_conditions_it_makes_true() {
        List<NotificationType> types = new ArrayList<>();
        for (String onStatus : STATUSES) {
            for (String onOutcome : OUTCOMES) {
                if (!onStatus.equals("-") || !onOutcome.equals("-")) {
                    types.add(SampleCases.type(
                            types.size() + 1, SampleCases.trigger(onStatus, onOutcome, "amount gt 100 number")));
                }
            }
        }
        TriggerIndex index = TriggerIndex.compile(types);
        for (String state : states()) {
            if (!state.equals("none")) {
                TriggerResult result =
                        index.fire(SampleCases.change(state + "{\"amount\":1}", state + "{\"amount\":101}"));
                assertThat(result).as(state).isEqualTo(TriggerResult.NOTHING);
            }
        }
    }

    private static List<String> states() {
        List<String> states = new ArrayList<>(List.of("none"));
        for (String status : STATUSES) {
            if (!status.equals("-")) {
                OUTCOMES.forEach(outcome -> states.add(status + "/" + outcome));
            }
        }
        return states;
    }

    private static String[] row(String onStatus, String onOutcome, String before, String after) {
        if (after.equals("none")) {
            return new String[] {"deleted", "", "", "", "", "case_deleted"};
        }
        String[] was = before.equals("none") ? new String[] {"nothing", "-"} : before.split("/", -1);
        String[] is = after.split("/", -1);
        String status = onStatus.equals("-") ? "null" : onStatus.equals(is[0]) ? "equal" : "differs";
        String outcome = onOutcome.equals("-") ? "null" : onOutcome.equals(is[1]) ? "equal" : "differs";
        String newStatus = was[0].equals(is[0]) ? "no" : "yes";
        String newOutcome = was[1].equals(is[1]) ? "no" : "yes";
        for (String line : TABLE) {
            String[] row = line.split(" *\\| ", -1);
            if (fits(row[1], status) && fits(row[2], outcome) && fits(row[3], newStatus) && fits(row[4], newOutcome)) {
                return row;
            }
        }
        throw new AssertionError("no rule for " + onStatus + "/" + onOutcome + " at " + before + " -> " + after);
    }

    private static boolean fits(String cell, String value) {
        return cell.trim().equals("any") || cell.trim().equals(value);
    }
}
