package dev.freestone.engine;

import static dev.freestone.engine.NoticeHouse.notice;
import static dev.freestone.engine.ObjectHouse.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.freestone.cases.CaseChange;
import dev.freestone.contact.PersonalRecord;
import dev.freestone.contact.ReportedCall;
import dev.freestone.error.ErrorCode;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.ConsentKind;
import dev.freestone.model.contact.IntentState;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.spi.DataKey;
import dev.freestone.spi.KeySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Contents of contacts, facts, reports and changes of cases are sealed anew. Source: docs/spec/conventions.md 10. */
class ReencryptedLedgerTest {
    private static final DataKey NEXT = CaseHouse.key("2026", 2);
    private static final KeySource ROTATED = KeySource.of(NEXT, CaseHouse.KEY);
    private static final KeySource WITHOUT_THE_OLD = new KeptForHashing(NEXT, CaseHouse.KEY);
    private static final PersonId PERSON = PersonId.of(NoticeHouse.PERSON);

    private final NoticeHouse house = new NoticeHouse();
    private final Freestone old = node("old", KeySource.of(CaseHouse.KEY));
    private final CaseTypeId caseType;
    private final CaseChange change;

    ReencryptedLedgerTest() {
        // The node that the house asks for types.
        house.also = builder -> builder.keys(KeySource.of(CaseHouse.KEY));
        caseType = house.caseType();
        house.active(notice().onStatus(CaseStatus.INITIATED), caseType);
        house.active(notice().onStatus(CaseStatus.PROCESSING), caseType);
        change = house.change(caseType)
                .after(CaseState.of(CaseStatus.INITIATED).with(Map.of("chapter", "chapter13")))
                .build();
        assertThat(old.cases().caseChanged(change).fired()).hasSize(1);
        old.contacts()
                .facts()
                .consent(ConsentDraft.of(ConsentKind.TEXT, PERSON)
                        .source("web form")
                        .evidence("scans/0042.pdf"));
        old.contacts()
                .imports()
                .calls(
                        "dialer-7",
                        List.of(ReportedCall.outbound("call-1", PERSON, NoticeHouse.START.minusSeconds(60))
                                .loans("LN-5")
                                .connected(true)
                                .conversation(false)
                                .build()));
    }

    @Test
    void contacts_facts_and_reports_say_the_same_when_the_old_key_was_taken_away() {
        List<PersonalRecord> before = told(old);
        assertThat(before).hasSize(3);
        Freestone last = node("last", WITHOUT_THE_OLD);
        refused(ErrorCode.SECRET_KEY_MISSING, () -> told(last));

        // A contact, a fact, a report, a change of a case, and how that case stands.
        assertThat(reencrypted()).isEqualTo(5);

        assertThat(told(last)).isEqualTo(before);
        last.tick();
        assertThat(house.sent()).isEqualTo(1);
        assertThat(house.intents()).allMatch(intent -> intent.state() == IntentState.CONFIRMED);
        assertThat(reencrypted()).isZero();
    }

    @Test
    void changes_of_cases_are_known_and_go_on_when_the_old_key_was_taken_away() {
        reencrypted();
        Freestone last = node("last", WITHOUT_THE_OLD);

        CaseEventResult again = last.cases().caseChanged(change);
        CaseEventResult next = last.cases()
                .caseChanged(house.change(caseType)
                        .before(change.after().orElseThrow())
                        .after(CaseState.of(CaseStatus.PROCESSING))
                        .build());

        assertThat(again.alreadyProcessed()).isTrue();
        assertThat(next.fired()).hasSize(1);
    }

    @Test
    void what_an_erasure_took_away_stays_away() {
        old.contacts().erasePerson(PERSON);
        List<PersonalRecord> before = told(old);

        // A change of a case, and how that case stands.
        assertThat(reencrypted()).isEqualTo(2);

        assertThat(told(node("last", WITHOUT_THE_OLD))).isEqualTo(before).hasSize(3);
    }

    private Freestone node(String name, KeySource keys) {
        house.also = builder -> builder.keys(keys);
        return house.node(name);
    }

    private long reencrypted() {
        return node("rotated", ROTATED).company(CompanyId.DEFAULT).reencrypt();
    }

    private static List<PersonalRecord> told(Freestone node) {
        List<PersonalRecord> told = new ArrayList<>();
        node.contacts().export(PERSON, told::add);
        return told;
    }
}
