package dev.freestone.contact;

import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.ReportCount;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What becomes of a reported call. Pure. Source: docs/spec/contact-ledger.md 12, "Result import"; docs/spec/contact-policy.md
 * 5, C7 to C9; docs/decisions/0017-a-call-that-is-reported-again.md.
 */
public final class CallRule {
    /** How far a time may lie ahead of S. */
    public static final Duration MAX_AHEAD = Duration.ofMinutes(5);

    private static final Map<CallField, Function<ReportedCall, Object>> READERS = readers();

    private CallRule() {}

    /**
     * Whether a call lies too far ahead to have been made.
     *
     * @param call the call
     * @param now S
     * @return the fault, or empty
     */
    public static Optional<RowFault> fault(ReportedCall call, Instant now) {
        Instant latest = now.plus(MAX_AHEAD);
        if (call.startedAt().isAfter(latest)) {
            return Optional.of(RowFault.in(CallField.STARTED_AT, RowProblem.TIME_AHEAD));
        }
        return call.endedAt()
                .filter(at -> at.isAfter(latest))
                .map(at -> RowFault.in(CallField.ENDED_AT, RowProblem.TIME_AHEAD));
    }

    /**
     * Whether a call is new, known or corrected. What was corrected once does not come back by itself: the same file may
     * arrive twice, and the second time it tells nothing.
     *
     * @param known what was reported of the call before
     * @param call what is reported now, under the same id
     * @return the verdict
     */
    public static CallVerdict judge(Optional<CallHistory> known, ReportedCall call) {
        if (known.isEmpty()) {
            return CallVerdict.NEW;
        }
        CallHistory history = known.get();
        if (history.current().equals(call)) {
            return CallVerdict.duplicate(false);
        }
        return history.earlier().contains(call)
                ? CallVerdict.duplicate(true)
                : CallVerdict.correction(changed(history.current(), call));
    }

    /**
     * What a call counts as.
     *
     * @param call the call
     * @param dispositions what the reporter's words mean
     * @param consented whether the consent that the call names was active when it began
     * @return nothing when it did not connect; else a call unless it was inbound, and a conversation unless somebody says no
     */
    public static ReportCount count(ReportedCall call, Dispositions dispositions, boolean consented) {
        if (!call.connected().orElse(true)) {
            return ReportCount.NOTHING;
        }
        boolean outbound = call.direction() == CallDirection.OUTBOUND;
        boolean conversation = call.conversation()
                .orElseGet(() -> dispositions.tell(call.disposition()).orElse(true));
        return new ReportCount(
                outbound,
                conversation,
                outbound && consented && call.consentCode().isPresent());
    }

    /**
     * The columns that two reports of a call tell differently.
     *
     * @param before one report
     * @param after the other
     * @return the columns, in their order
     */
    public static Set<CallField> changed(ReportedCall before, ReportedCall after) {
        Set<CallField> changed = EnumSet.noneOf(CallField.class);
        READERS.forEach((field, reader) -> {
            if (!reader.apply(before).equals(reader.apply(after))) {
                changed.add(field);
            }
        });
        return changed;
    }

    private static Map<CallField, Function<ReportedCall, Object>> readers() {
        Map<CallField, Function<ReportedCall, Object>> readers = new EnumMap<>(CallField.class);
        readers.put(CallField.EXTERNAL_CALL_ID, ReportedCall::externalCallId);
        readers.put(CallField.RUN_ID, ReportedCall::run);
        readers.put(CallField.PERSON_ID, ReportedCall::person);
        readers.put(CallField.LOAN_IDS, ReportedCall::loans);
        readers.put(CallField.NUMBER, ReportedCall::number);
        readers.put(CallField.DIRECTION, ReportedCall::direction);
        readers.put(CallField.STARTED_AT, ReportedCall::startedAt);
        readers.put(CallField.CONNECTED, ReportedCall::connected);
        readers.put(CallField.CONVERSATION, ReportedCall::conversation);
        readers.put(CallField.ENDED_AT, ReportedCall::endedAt);
        readers.put(CallField.DISPOSITION, ReportedCall::disposition);
        readers.put(CallField.CONSENT_CODE, ReportedCall::consentCode);
        return Map.copyOf(readers);
    }
}
