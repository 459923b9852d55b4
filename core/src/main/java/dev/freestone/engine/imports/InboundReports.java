package dev.freestone.engine.imports;

import dev.freestone.contact.CallRule;
import dev.freestone.contact.CallVerdict;
import dev.freestone.contact.InboundMessage;
import dev.freestone.contact.ReportedCall;
import dev.freestone.engine.dispatch.ErasedContent;
import dev.freestone.engine.dispatch.FactWriter;
import dev.freestone.engine.parts.Commit;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportCount;
import dev.freestone.model.contact.ReportId;
import dev.freestone.model.contact.ReportKind;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Records what people did by themselves: calls, conversations and messages. Each stops what was claimed for the person but
 * not attempted. Thread-safe. Source: docs/spec/contact-ledger.md 4.3, 12, "Inbound".
 */
public final class InboundReports {
    private final ReportScope scope;
    private final KnownPeople people;
    private final InboundFacts facts;

    /**
     * Records for one source.
     *
     * @param scope who reports, and for whom
     */
    public InboundReports(ReportScope scope) {
        this.scope = scope;
        this.people = new KnownPeople(scope.parts());
        this.facts = new InboundFacts(scope);
    }

    /**
     * Records a call or conversation.
     *
     * @param call the call
     * @return whether it is new
     */
    public CallVerdict.Answer record(ReportedCall call) {
        if (call.direction() != CallDirection.INBOUND) {
            throw refused("direction", ViolationCode.UNKNOWN_VALUE, "is outbound, import calls to people instead");
        }
        ReportedCall known = call.of(known(call.person()));
        IncomingCall incoming = new IncomingCall(scope.id(ReportKind.CALL, call.externalCallId()), known, 0);
        CallWriter writer = new CallWriter(scope, scope.parts().ids().next("IM"));
        return Commit.repeatable(scope.parts().storage(), tx -> {
            Instant now = tx.now();
            refuseAhead(CallRule.fault(call, now).isPresent());
            FactWriter.enter(tx, known.number().map(scope::destination));
            CallDecision.Decided decided = writer.write(tx, List.of(incoming)).get(0);
            if (decided.verdict().answer() == CallVerdict.Answer.NEW) {
                decided.change().ifPresent(change -> {
                    tx.journal().append(ReportJournal.recorded(scope, change.after(), Map.of()));
                    facts.called(tx, change.after());
                });
            }
            return decided.verdict().answer();
        });
    }

    /**
     * Records a message.
     *
     * @param message the message
     * @return whether it is new; a message is never corrected
     */
    public CallVerdict.Answer record(InboundMessage message) {
        PersonId person = known(message.person());
        ReportId id = scope.id(ReportKind.MESSAGE, message.externalId());
        Document document = sealed(message, person, id);
        return Commit.decide(scope.parts().storage(), tx -> {
            Instant now = tx.now();
            refuseAhead(message.at().isAfter(now.plus(CallRule.MAX_AHEAD)));
            return store(tx, row(message, person, id, document, now), message);
        });
    }

    private CallVerdict.Answer store(Tx tx, ReportRow row, InboundMessage message) {
        FactWriter.enter(tx, row.destination());
        if (!tx.reports().lock(scope.company(), List.of(row.id())).isEmpty()) {
            return CallVerdict.Answer.DUPLICATE;
        }
        List<LaneKey> lane = List.of(new LaneKey(row.company(), row.person()));
        ReportRow kept = ErasedContent.without(row, tx.contacts().lanes(lane));
        tx.reports().insert(List.of(kept)).forEach(Commit::saved);
        tx.contacts().restrict(lane);
        tx.journal().append(ReportJournal.recorded(scope, row, Map.of("channel", message.channel())));
        facts.said(tx, row, message);
        return CallVerdict.Answer.NEW;
    }

    private ReportRow row(InboundMessage message, PersonId person, ReportId id, Document document, Instant now) {
        return new ReportRow(
                0,
                0,
                id,
                scope.company(),
                ReportKind.MESSAGE,
                CallDirection.INBOUND,
                scope.source(),
                Optional.empty(),
                scope.person(person),
                message.from().map(scope::destination),
                message.at(),
                ReportCount.NOTHING,
                now,
                document);
    }

    private Document sealed(InboundMessage message, PersonId person, ReportId id) {
        Map<String, Object> members = new TreeMap<>();
        members.put("externalId", message.externalId());
        members.put("person", person.value());
        members.put("channel", message.channel());
        message.from().ifPresent(from -> members.put("from", from.value()));
        members.put("at", message.at().toString());
        members.put("text", message.text());
        SecretSeal seal = scope.parts().seals().of(scope.company());
        String sealed = seal.seal(CallContent.place(scope.company(), id), Secret.of(JsonText.write(members)));
        return Document.of(JsonText.write(Map.of("sealed", sealed)));
    }

    private PersonId known(PersonId given) {
        PersonId known = people.find(scope.company(), List.of(given)).get(given);
        if (known == null) {
            throw FreestoneException.of(
                    ErrorCode.NOT_FOUND, "person: the host's directory does not know the person, give its id there");
        }
        return known;
    }

    private static void refuseAhead(boolean ahead) {
        if (ahead) {
            throw refused(
                    "at",
                    ViolationCode.OUT_OF_RANGE,
                    "is more than " + CallRule.MAX_AHEAD.toMinutes()
                            + " minutes ahead of the storage's clock, give the time when it happened");
        }
    }

    private static FreestoneException refused(String path, ViolationCode code, String message) {
        return FreestoneException.validation(List.of(Violation.of(path, code, message)));
    }
}
