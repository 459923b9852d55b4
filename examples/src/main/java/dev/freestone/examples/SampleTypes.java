package dev.freestone.examples;

import dev.freestone.cases.FieldType;
import dev.freestone.engine.Change;
import dev.freestone.engine.DoNotInteractTypeDraft;
import dev.freestone.engine.Freestone;
import dev.freestone.engine.NotificationTypeChange;
import dev.freestone.engine.NotificationTypeDraft;
import dev.freestone.engine.TypeRef;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.Channel;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeStatus;
import dev.freestone.notification.Condition;
import dev.freestone.notification.ConditionOperator;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import dev.freestone.schedule.DelayUnit;
import java.util.List;

/** What cases make happen: notices in several versions, and a stop. */
final class SampleTypes {
    private static final int DOCUMENTS = 1;
    private static final int DOCUMENTS_AGAIN = 2;
    private static final int RECEIVED = 3;
    private static final int CLOSED = 4;
    private static final int LEAST_AMOUNT = 50;

    private final Freestone freestone;
    private TypeId documents = TypeId.of(1);

    SampleTypes(Freestone freestone) {
        this.freestone = freestone;
    }

    void begin(String hardship, String dispute, String bankruptcy) {
        documents = notice(
                hardship,
                mail("Hardship documents", DOCUMENTS)
                        .status(TypeStatus.ACTIVE)
                        .onStatus(CaseStatus.INITIATED)
                        .delay(2)
                        .unit(DelayUnit.BUSINESS_DAYS)
                        .cancelIfConditionNoLongerHolds(true));
        notice(
                hardship,
                mail("Hardship approved", CLOSED)
                        .status(TypeStatus.ACTIVE)
                        .onStatus(CaseStatus.COMPLETED)
                        .onOutcome(CaseOutcome.APPROVED));
        notice(
                dispute,
                mail("Dispute received", RECEIVED)
                        .status(TypeStatus.ACTIVE)
                        .onStatus(CaseStatus.INITIATED)
                        .onCondition(List.of(new Condition(
                                "amount", ConditionOperator.GTE, Integer.toString(LEAST_AMOUNT), FieldType.NUMBER))));
        notice(
                dispute,
                mail("Dispute reopened", CLOSED).status(TypeStatus.DRAFT).onStatus(CaseStatus.REOPENED));
        TypeId stop = freestone
                .doNotInteractTypes()
                .create(DoNotInteractTypeDraft.builder()
                        .name("Bankruptcy stops collections")
                        .status(TypeStatus.ACTIVE)
                        .onStatus(CaseStatus.INITIATED)
                        .channel(StoppedChannel.ALL)
                        .theme(StoppedTheme.OPS_COLL_DEBT)
                        .build())
                .type()
                .id();
        freestone.doNotInteractTypes().associate(stop, bankruptcy);
    }

    /** A second version of the documents is in force from now on. */
    void renew() {
        copy(NotificationTypeChange.builder()
                .templateId(Change.set(DOCUMENTS_AGAIN))
                .status(Change.set(TypeStatus.ACTIVE)));
    }

    /** A third one is being written. */
    void draft() {
        copy(NotificationTypeChange.builder()
                .description(Change.set("With a shorter list of documents"))
                .status(Change.set(TypeStatus.DRAFT)));
    }

    private void copy(NotificationTypeChange.Builder change) {
        var unused = freestone.notificationTypes().create(TypeRef.of(documents), change.build());
    }

    private static NotificationTypeDraft.Builder mail(String name, int template) {
        return NotificationTypeDraft.builder()
                .name(name)
                .channel(Channel.EMAIL)
                .theme(InteractionTheme.OPS_SERVICING)
                .templateId(template);
    }

    private TypeId notice(String caseType, NotificationTypeDraft.Builder draft) {
        TypeId id = freestone.notificationTypes().create(draft.build()).type().id();
        freestone.notificationTypes().associate(id, caseType);
        return id;
    }
}
