package dev.freestone.http;

import dev.freestone.contact.policy.ZoneSignal;
import dev.freestone.doctor.FindingCode;
import dev.freestone.doctor.ObjectKind;
import dev.freestone.doctor.Severity;
import dev.freestone.engine.HealthReason;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.DeliveryStatus;
import dev.freestone.model.contact.EventMark;
import dev.freestone.model.contact.IntentReason;
import dev.freestone.model.contact.IntentState;
import dev.freestone.model.contact.PolicyDecision;
import dev.freestone.model.contact.Recipient;
import java.util.List;
import java.util.Map;

/** Contacts, what is decided about them, and what operators do. Source: docs/spec/operations.md, docs/spec/contact-ledger.md 3, 10. */
final class OperationsSchemas {
    private static final Map<String, Object> STATE = Types.codes(IntentState.values(), IntentState::code);
    private static final Map<String, Object> REASON = Types.codes(IntentReason.values(), IntentReason::code);
    private static final Map<String, Object> SCOPE = Types.codes(ContactScope.Kind.values(), ContactScope.Kind::code);
    private static final Map<String, Object> OUTCOME =
            Types.codes(PolicyDecision.Outcome.values(), PolicyDecision.Outcome::code);

    static final List<Form> ALL = List.of(
            contact(),
            Form.of("ContactCount")
                    .has(Types.TEXT, "channel")
                    .has(STATE, "state")
                    .hasOrNull(REASON, "reason")
                    .hasOrNull(Types.TEXT, "ruleId")
                    .has(Types.COUNT, "count"),
            Form.of("ContactDays")
                    .has(Types.TEXT, "zone")
                    .has(Types.INSTANT, "from", "until")
                    .has(Types.COUNT, "count")
                    .has(Types.list(Types.ref("ContactDay")), "data"),
            Form.of("ContactDay")
                    .has(Types.DATE, "date")
                    .has(Types.INSTANT, "from", "until")
                    .has(STATE, "state")
                    .has(Types.COUNT, "count"),
            Form.of("SettleRequest").has(Types.TRUTH, "delivered").has(Types.TEXT, "note"),
            Form.of("StopRequest").has(SCOPE, "kind").takes(Types.TEXT, "value").has(Types.text(1, 200), "reason"),
            Form.of("StopEnd").has(SCOPE, "kind").takes(Types.TEXT, "value", "reason"),
            Form.of("StopAnswer").has(Types.TRUTH, "changed"),
            Form.of("Stop")
                    .has(SCOPE, "kind")
                    .hasOrNull(Types.TEXT, "value", "companyId", "actor")
                    .has(Types.TRUTH, "killed", "planning")
                    .has(Types.TEXT, "reason")
                    .has(Types.INSTANT, "since"),
            inquiry(),
            Form.of("PolicyDecision")
                    .has(OUTCOME, "outcome")
                    .has(Types.TEXT, "ruleId")
                    .hasOrNull(Types.INSTANT, "until", "validUntil")
                    .has(Types.list(Types.codes(EventMark.values(), EventMark::code)), "marks"),
            explanation(),
            Form.of("Finding")
                    .has(Types.codes(FindingCode.values(), FindingCode::code), "code")
                    .has(Types.codes(Severity.values(), Severity::code), "severity")
                    .hasOrNull(Types.TEXT, "companyId")
                    .has(Types.codes(ObjectKind.values(), ObjectKind::code), "objectKind")
                    .has(Types.TEXT, "objectId", "remedy")
                    .has(Types.DATA, "details"),
            Form.of("Health")
                    .has(Types.oneOf("up", "down"), "status")
                    .may(Types.list(Types.codes(HealthReason.values(), HealthReason::code)), "reasons"),
            Form.of("Examination")
                    .has(Types.INSTANT, "startedAt")
                    .has(Types.COUNT, "objects", "count")
                    .has(Types.byName(Types.COUNT), "findings")
                    .has(Types.list(Types.ref("Finding")), "data"));

    private OperationsSchemas() {}

    private static Form contact() {
        return Form.of("Contact")
                .has(Types.TEXT, "id", "key", "producer", "occurrence", "channel", "sender")
                .has(STATE, "state")
                .hasOrNull(REASON, "reason")
                .hasOrNull(Types.TEXT, "ruleId", "providerMessageId")
                .has(Types.INSTANT, "dueAt", "expiresAt", "createdAt", "updatedAt")
                .hasOrNull(Types.INSTANT, "holdUntil", "attemptedAt")
                .has(Types.COUNT, "attempts")
                .has(Types.TRUTH, "cancelRequested")
                .has(Types.codes(DeliveryStatus.values(), DeliveryStatus::code), "delivery");
    }

    private static Form inquiry() {
        return Form.of("ContactInquiry")
                .has(Types.text(1, 100), "personId")
                .has(Types.codes(Channel.values(), Channel::code), "channel")
                .has(Types.codes(Purpose.values(), Purpose::code), "purpose")
                .takes(Types.codes(Theme.values(), Theme::code), "theme")
                .takes(Types.text(100), "subject")
                .takes(Types.list(Types.text(1, 200), 0, 100), "debts")
                .takes(Types.text(1, 1000), "destination")
                .takes(Types.text(200), "template")
                .takes(
                        Form.inner()
                                .takes(Types.codes(Recipient.values(), Recipient::code), "recipient")
                                .takes(Types.TRUTH, "autodialed", "prerecorded")
                                .takes(Types.text(50), "exemption")
                                .takes(Types.text(1, 50), "replyTo", "confirmationOf")
                                .type(),
                        "traits");
    }

    private static Form explanation() {
        return Form.of("PolicyExplanation")
                .has(Types.ref("PolicyDecision"), "decision")
                .has(Types.TEXT, "sentence", "areaCodes", "set")
                .has(
                        Types.list(Form.inner()
                                .has(Types.TEXT, "ruleId", "says")
                                .has(OUTCOME, "outcome")
                                .has(Types.TRUTH, "advice")
                                .type()),
                        "results")
                .has(
                        Types.list(Form.inner()
                                .has(Types.codes(ZoneSignal.Kind.values(), ZoneSignal.Kind::code), "kind")
                                .has(Types.TEXT, "zone")
                                .type()),
                        "zones")
                .has(Types.list(Types.TEXT), "statesWithoutPack", "packs")
                .has(Types.list(Form.inner().has(Types.TEXT, "ruleId", "reason").type()), "disabled");
    }
}
