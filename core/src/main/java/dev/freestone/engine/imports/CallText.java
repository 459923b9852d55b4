package dev.freestone.engine.imports;

import dev.freestone.contact.CallField;
import dev.freestone.contact.ReportedCall;
import dev.freestone.model.campaign.RunId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.contact.CallDirection;
import dev.freestone.model.contact.Destination;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A reported call as members of JSON, and back. Static and thread-safe. */
final class CallText {
    private CallText() {}

    static Map<String, Object> write(ReportedCall call) {
        Map<String, Object> members = new TreeMap<>();
        members.put(CallField.EXTERNAL_CALL_ID.column(), call.externalCallId());
        call.run().ifPresent(run -> members.put(CallField.RUN_ID.column(), run.value()));
        members.put(CallField.PERSON_ID.column(), call.person().value());
        members.put(CallField.LOAN_IDS.column(), call.loans());
        call.number().ifPresent(number -> members.put(CallField.NUMBER.column(), number.value()));
        members.put(CallField.DIRECTION.column(), call.direction().code());
        members.put(CallField.STARTED_AT.column(), call.startedAt().toString());
        call.connected().ifPresent(yes -> members.put(CallField.CONNECTED.column(), yes));
        call.conversation().ifPresent(yes -> members.put(CallField.CONVERSATION.column(), yes));
        call.endedAt().ifPresent(at -> members.put(CallField.ENDED_AT.column(), at.toString()));
        call.disposition().ifPresent(text -> members.put(CallField.DISPOSITION.column(), text));
        call.consentCode().ifPresent(code -> members.put(CallField.CONSENT_CODE.column(), code));
        return members;
    }

    static ReportedCall read(Map<String, @Nullable Object> members) {
        return new ReportedCall(
                text(members, CallField.EXTERNAL_CALL_ID).orElseThrow(),
                text(members, CallField.RUN_ID).map(RunId::of),
                text(members, CallField.PERSON_ID).map(PersonId::of).orElseThrow(),
                loans(members.get(CallField.LOAN_IDS.column())),
                text(members, CallField.NUMBER).map(Destination::of),
                text(members, CallField.DIRECTION).flatMap(CallDirection::parse).orElseThrow(),
                text(members, CallField.STARTED_AT).map(Instant::parse).orElseThrow(),
                text(members, CallField.CONNECTED).map(Boolean::valueOf),
                text(members, CallField.CONVERSATION).map(Boolean::valueOf),
                text(members, CallField.ENDED_AT).map(Instant::parse),
                text(members, CallField.DISPOSITION),
                text(members, CallField.CONSENT_CODE));
    }

    private static Optional<String> text(Map<String, @Nullable Object> members, CallField field) {
        return Optional.ofNullable(members.get(field.column())).map(String::valueOf);
    }

    private static List<String> loans(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
