package dev.freestone.engine;

import static dev.freestone.engine.ExportHouse.buckets;
import static dev.freestone.engine.ExportHouse.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.freestone.campaign.CampaignRun;
import dev.freestone.contact.CallField;
import dev.freestone.contact.DialerRules;
import dev.freestone.contact.ReportedCall;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ContactEvent;
import dev.freestone.model.contact.Destination;
import dev.freestone.model.contact.ExportState;
import dev.freestone.model.contact.SlotState;
import dev.freestone.testkit.Fact;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a dialer tells of the contacts of a screened export, and what later exports see of it. */
class ScreenedResultsTest {
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private final ExportHouse house =
            new ExportHouse().person(1, 1).person(2, 1).person(3, 1);

    @Test
    void a_number_that_the_dialer_writes_in_its_own_way_settles_the_line_of_the_run() {
        CampaignRun run = exported();

        String rows = String.join(",", CallField.HEADER) + "\r\ncall-1," + run.id() + "," + ExportHouse.id(1)
                + ",LN-1,+1 (555) 000-0001,,2026-03-02T19:00:00Z,Y,,,,";
        house.clock.advance(Duration.ofHours(6));
        house.engine()
                .contacts()
                .imports()
                .calls("dialer-7", new ByteArrayInputStream(rows.getBytes(StandardCharsets.UTF_8)));

        assertThat(house.states(run)).containsExactly(ExportState.SETTLED, ExportState.OPEN, ExportState.OPEN);
    }

    @Test
    @Fact("LED-43")
    void without_results_an_export_counts_as_a_call_and_declaring_them_complete_frees_it() {
        CampaignRun first = exported();
        house.clock.advance(TWO_DAYS);
        house.engine().tick();
        assertThat(house.states(first)).containsOnly(ExportState.ASSUMED);
        assertThat(slots(first)).containsOnly(SlotState.USED);

        house.policy = new DialerRules(1).policy();
        house.rebuild();
        assertThat(buckets(house.runToEnd()))
                .as("what is assumed counts")
                .containsExactly("blocked_by_policy/policy_hold=3 " + DialerRules.CAP);

        assertThat(house.engine().contacts().imports().completeFor(first.id())).isEqualTo(3);
        assertThat(house.states(first)).containsOnly(ExportState.SETTLED);
        assertThat(slots(first)).containsOnly(SlotState.RELEASED);
        assertThat(buckets(house.runToEnd())).as("what is settled does not").containsExactly("exported/exported=3");
    }

    @Test
    void what_was_reported_before_stays_when_results_are_declared_complete_and_doing_it_again_changes_nothing() {
        CampaignRun run = exported();
        imported(call("call-1", run, 1, ExportHouse.phone(1, 0)).connected(true));

        assertThat(house.engine().contacts().imports().completeFor(run.id())).isEqualTo(2);
        assertThat(house.engine().contacts().imports().completeFor(run.id())).isZero();
        assertThat(house.states(run)).containsOnly(ExportState.SETTLED);
    }

    @Test
    void results_of_a_run_that_still_writes_its_contacts_cannot_be_complete() {
        house.rows(row(1L, "LN-1"));
        CampaignRun run = house.start();

        var refused = catchThrowableOfType(
                FreestoneException.class,
                () -> house.engine().contacts().imports().completeFor(run.id()));

        assertThat(refused.code()).isEqualTo(ErrorCode.RUN_IN_PROGRESS);
    }

    @Test
    void the_engine_wakes_when_results_are_overdue() {
        CampaignRun run = exported();

        var next = house.engine().tick().nextDueAt();

        assertThat(next)
                .hasValueSatisfying(due -> assertThat(due)
                        .isBeforeOrEqualTo(house.entries(run).get(0).assumeAt()));
    }

    private CampaignRun exported() {
        CampaignRun run =
                house.rows(row(1L, "LN-1"), row(2L, "LN-2"), row(3L, "LN-3")).runToEnd();
        assertThat(buckets(run)).containsExactly("exported/exported=3");
        return run;
    }

    private static ReportedCall.Builder call(String id, CampaignRun run, int person, String number) {
        return ReportedCall.outbound(id, PersonId.of(ExportHouse.id(person)), ExportHouse.MON_2026_03_02)
                .run(run.id())
                .loans("LN-" + person)
                .number(Destination.of(number));
    }

    private void imported(ReportedCall.Builder... calls) {
        List<ReportedCall> built = new ArrayList<>();
        for (ReportedCall.Builder call : calls) {
            built.add(call.build());
        }
        assertThat(house.engine().contacts().imports().calls("dialer-7", built).imported())
                .isEqualTo(calls.length);
    }

    private List<SlotState> slots(CampaignRun run) {
        return house.slots(run).stream().map(ContactEvent::state).toList();
    }
}
