package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.NewIntent;
import dev.freestone.model.contact.Producer;
import dev.freestone.model.contact.Purposes;
import dev.freestone.model.notification.TypeId;
import dev.freestone.notification.InteractionTheme;
import dev.freestone.notification.Notice;
import dev.freestone.notification.NoticeTemplate;
import dev.freestone.notification.NotificationType;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes the contacts of types that fire. What they say is fixed by the version and by the case as it stands then. Immutable.
 * Source: docs/spec/cases-and-notifications.md 11.
 */
final class CaseIntents {
    static final String PRODUCER = "notification";

    /** How long an interaction may wait for its turn. */
    static final Duration GOOD_FOR = Duration.ofDays(7);

    private final Map<Channel, SenderId> senders;

    CaseIntents(Map<Channel, SenderId> senders) {
        this.senders = senders;
    }

    static Producer producer(TypeId type) {
        return new Producer(PRODUCER, type.toString());
    }

    static String occurrence(CaseChange change, TypeId type, int version) {
        return change.caseId() + ":" + type + ":" + version + ":" + change.eventId();
    }

    /** Why an active version contacts: what it says, or else what its template's subject implies. */
    static Theme theme(Notice notice) {
        return notice.theme()
                .flatMap(InteractionTheme::outbound)
                .or(() -> notice.template().flatMap(NoticeTemplate::theme))
                .orElseThrow(() -> new IllegalStateException("an active type without a theme"));
    }

    /** One contact for each borrower. What was due before now is as good as due now. */
    List<NewIntent> of(NotificationType type, CaseChange change, Instant triggeredAt, Instant dueAt, Instant now) {
        Notice notice = type.notice();
        Channel channel = notice.channel().orElseThrow();
        Theme theme = theme(notice);
        String subject = notice.template().orElseThrow().subject();
        // Should its sender be gone, the contact waits for one until its time is over, and the doctor tells of it.
        SenderId sender = Optional.ofNullable(senders.get(channel)).orElseGet(() -> SenderId.of(channel.code()));
        Instant end = (dueAt.isAfter(now) ? dueAt : now).plus(GOOD_FOR);
        String[] loans = change.loanIds().stream().map(LoanId::value).toArray(String[]::new);
        Map<String, @Nullable Object> variables = variables(change, triggeredAt);
        return change.borrowerIds().stream()
                .map(person -> NewIntent.builder(
                                producer(type.id()), occurrence(change, type.id(), type.version()), person)
                        .channel(channel.code())
                        .sender(sender)
                        .about(Purposes.of(theme), subject)
                        .theme(theme)
                        .references(change.caseId().value())
                        .debts(loans)
                        .template(Integer.toString(notice.templateId().orElseThrow()), variables)
                        .between(dueAt, end)
                        .build())
                .toList();
    }

    /** What a template can name: the fields of the case by their names, and what every case has. */
    private static Map<String, @Nullable Object> variables(CaseChange change, Instant triggeredAt) {
        CaseState after = change.after().orElseThrow();
        Map<String, @Nullable Object> out = new LinkedHashMap<>(after.fields());
        out.put("caseId", change.caseId().value());
        out.put("caseTypeId", change.caseTypeId().value());
        out.put("caseStatus", after.status().code());
        out.put("caseOutcome", after.outcome().map(outcome -> outcome.code()).orElse(null));
        out.put("triggeredAt", InstantText.of(triggeredAt));
        if (!change.loanIds().isEmpty()) {
            out.put("loanId", change.loanIds().get(0).value());
        }
        return out;
    }
}
