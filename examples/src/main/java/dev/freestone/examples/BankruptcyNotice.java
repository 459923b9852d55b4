package dev.freestone.examples;

import dev.freestone.cases.CaseChange;
import dev.freestone.cases.CaseField;
import dev.freestone.cases.CaseType;
import dev.freestone.cases.FieldType;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.CaseTypeDraft;
import dev.freestone.engine.Change;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.NotificationTypeChange;
import dev.freestone.engine.NotificationTypeDraft;
import dev.freestone.engine.TypeRef;
import dev.freestone.memory.InMemoryPersonDirectory;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.CompanyProfile;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.Contact;
import dev.freestone.model.contact.ContactStatus;
import dev.freestone.model.contact.ContactType;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonName;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.EventExplanation;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.SimulatedChange;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.testkit.ManualClock;
import java.io.PrintStream;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A host that keeps its own cases reports a new bankruptcy on the day before Thanksgiving. Two business days later the borrower is
 * asked for documents, unless the case has moved on until then.
 */
public final class BankruptcyNotice {
    private static final ZoneId ZONE = ZoneId.of("America/New_York");

    private final PrintStream out;
    private final ManualClock clock = ManualClock.at(Instant.parse("2025-11-26T15:00:00Z"));
    private int sent;

    private BankruptcyNotice(PrintStream out) {
        this.out = out;
    }

    /**
     * Prints what comes of two cases.
     *
     * @param args none
     */
    public static void main(String[] args) {
        run(System.out);
    }

    static int run(PrintStream out) {
        return new BankruptcyNotice(out).play();
    }

    private int play() {
        try (Freestone freestone = engine()) {
            CaseType bankruptcy = caseType(freestone);
            TypeId notice = notice(freestone, bankruptcy);
            simulate(freestone, bankruptcy);
            report(freestone, bankruptcy);
            moveOn(freestone, bankruptcy);
            renew(freestone, notice);
            clock.set(Instant.parse("2025-12-01T15:00:00Z"));
            freestone.tick();
            out.println(sent + " sent");
            return sent;
        }
    }

    private Freestone engine() {
        Person borrower = Person.of(
                PersonId.of("BO-1A2B-0001"),
                PersonName.EMPTY,
                List.of(Contact.builder("email-1", ContactType.EMAIL)
                        .status(ContactStatus.PRIMARY)
                        .affiliation("self")
                        .value("borrower@example.org")
                        .build()));
        return Freestone.builder()
                .clock(clock)
                .companies(id -> Optional.of(new CompanyProfile(ZONE)))
                .people(InMemoryPersonDirectory.of(borrower))
                .sender(Channel.EMAIL, request -> {
                    sent++;
                    out.println("sends template " + request.content().template().orElseThrow());
                    return new SendResult.Accepted(request.idempotencyKey(), Optional.empty());
                })
                .contactPolicy(ContactPolicy.none())
                .build();
    }

    private static CaseType caseType(Freestone freestone) {
        // guide:notice-case-type:begin
        CaseType bankruptcy = freestone
                .caseTypes()
                .create(CaseTypeDraft.builder()
                        .name("Bankruptcy")
                        .fields(List.of(new CaseField("chapter", FieldType.STRING, List.of()))) // or none: any field
                        .build());
        // guide:notice-case-type:end
        return bankruptcy;
    }

    private static TypeId notice(Freestone freestone, CaseType bankruptcy) {
        // guide:notice-type:begin
        TypeId notice = freestone
                .notificationTypes()
                .create(NotificationTypeDraft.builder()
                        .name("Bankruptcy documents")
                        .status(TypeStatus.ACTIVE)
                        .onStatus(CaseStatus.INITIATED)
                        .onCondition(
                                List.of(new Condition("chapter", ConditionOperator.EQ, "chapter13", FieldType.STRING)))
                        .channel(Channel.EMAIL)
                        .theme(InteractionTheme.OPS_SERVICING)
                        .templateId(4711)
                        .delay(2)
                        .unit(DelayUnit.BUSINESS_DAYS)
                        .cancelIfConditionNoLongerHolds(true)
                        .build())
                .type()
                .id();
        freestone.notificationTypes().associate(notice, bankruptcy.id().value());
        // guide:notice-type:end
        return notice;
    }

    private void simulate(Freestone freestone, CaseType bankruptcy) {
        CaseChange change = initiated("BK-2025-0007", bankruptcy);
        // guide:notice-simulate:begin
        SimulatedChange would = freestone
                .notificationTypes()
                .simulate(List.of(change), clock.instant())
                .get(0);
        for (EventExplanation each : would.fired()) {
            out.println("due " + each.dueAt().orElseThrow() + ", skips " + each.skippedDays());
        }
        // guide:notice-simulate:end
    }

    private void report(Freestone freestone, CaseType bankruptcy) {
        // guide:notice-report:begin
        CaseChange change = CaseChange.builder("BK-2025-0007:1", CaseId.of("BK-2025-0007"), bankruptcy.id())
                .borrowers("BO-1A2B-0001")
                .after(CaseState.of(CaseStatus.INITIATED).with(Map.of("chapter", "chapter13")))
                .build(); // no state before: the case is new
        CaseEventResult result = freestone.cases().caseChanged(change); // inside your own transaction
        // guide:notice-report:end
        out.println("planned " + result.fired().get(0).interactions().size());
        explain(freestone);
    }

    private void explain(Freestone freestone) {
        // guide:notice-explain:begin
        for (EventExplanation each :
                freestone.notificationTypes().explain(CaseId.of("BK-2025-0007"), "BK-2025-0007:1")) {
            out.println(each.trigger().deciding().code() + ", due " + each.dueAt());
            each.trigger().checks().forEach(check -> out.println("  " + check));
        }
        // guide:notice-explain:end
    }

    /** Another case that goes on before its notice is due. */
    private void moveOn(Freestone freestone, CaseType bankruptcy) {
        freestone.cases().caseChanged(initiated("BK-2025-0008", bankruptcy));
        CaseEventResult result = freestone
                .cases()
                .caseChanged(CaseChange.builder("BK-2025-0008:2", CaseId.of("BK-2025-0008"), bankruptcy.id())
                        .borrowers("BO-1A2B-0001")
                        .before(CaseState.of(CaseStatus.INITIATED).with(Map.of("chapter", "chapter13")))
                        .after(CaseState.of(CaseStatus.CANCELED).with(Map.of("chapter", "chapter13")))
                        .build());
        out.println("called back " + result.canceled().size());
    }

    private static void renew(Freestone freestone, TypeId notice) {
        // guide:notice-version:begin
        freestone
                .notificationTypes()
                .create(
                        TypeRef.of(notice), // a copy of the active version, with this on top
                        NotificationTypeChange.builder()
                                .templateId(Change.set(4712))
                                .status(Change.set(TypeStatus.ACTIVE))
                                .build());
        // guide:notice-version:end
    }

    private static CaseChange initiated(String id, CaseType bankruptcy) {
        return CaseChange.builder(id + ":1", CaseId.of(id), bankruptcy.id())
                .borrowers("BO-1A2B-0001")
                .after(CaseState.of(CaseStatus.INITIATED).with(Map.of("chapter", "chapter13")))
                .build();
    }
}
