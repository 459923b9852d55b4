package dev.freestone.contact;

import static dev.freestone.contact.IntentSample.EXPIRES;
import static dev.freestone.contact.IntentSample.HOLD_LIMIT;
import static dev.freestone.contact.IntentSample.MON_2026_03_02;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.model.common.Lease;
import dev.freestone.model.contact.AttemptMark;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.IntentState;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IntentStartTest {
    @Test
    void T1_an_intent_begins_planned_due_at_its_time_and_looked_at_when_it_expires() {
        IntentRow row = IntentSample.planned();

        assertThat(row.status().state()).isEqualTo(IntentState.PLANNED);
        assertThat(row.status().reason()).isEmpty();
        assertThat(row.status().dueAt()).isEqualTo(row.plan().notBefore());
        assertThat(row.status().wakeAt()).hasValue(EXPIRES);
        assertThat(row.status().lease()).isEqualTo(Lease.NONE);
        assertThat(row.status().attempt()).isEqualTo(AttemptMark.NONE);
        assertThat(row.version()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = IntentReason.class,
            names = {"PERSON_ERASED", "COMPANY_CLOSED"})
    void T2_an_intent_that_must_not_be_made_begins_suppressed_and_is_never_looked_at(IntentReason reason) {
        IntentRow row = IntentStart.of(IntentSample.plan(EXPIRES, HOLD_LIMIT), Optional.of(reason), MON_2026_03_02);

        assertThat(row.status().state()).isEqualTo(IntentState.SUPPRESSED);
        assertThat(row.status().reason()).hasValue(reason);
        assertThat(row.status().wakeAt()).isEmpty();
    }
}
