package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.notification.CaseWarning;
import dev.freestone.notification.FiredType;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a change of a case made happen, as JSON. Holds codes and ids only. Static and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 12, 13.
 */
public final class CaseEventResultJson {
    private static final String TYPE_ID = "typeId";
    private static final String VERSION = "version";
    private static final String END_DATE = "endDate";
    private static final String FIELD_NAME = "fieldName";

    private CaseEventResultJson() {}

    /**
     * The answer as plain data.
     *
     * @param result what happened
     * @return its members in order, read back by {@link #fromMap}
     */
    public static Map<String, @Nullable Object> toMap(CaseEventResult result) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("eventId", result.eventId());
        out.put("alreadyProcessed", result.alreadyProcessed());
        out.put("candidates", result.candidates());
        out.put("fired", result.fired().stream().map(CaseEventResultJson::fired).toList());
        out.put("canceled", ids(result.canceled()));
        out.put(
                "warnings",
                result.warnings().stream().map(CaseEventResultJson::warning).toList());
        return out;
    }

    /**
     * Reads plain data.
     *
     * @param stored what {@link #toMap} made
     * @return an equal answer
     * @throws IllegalStateException if the data is not that of an answer
     */
    public static CaseEventResult fromMap(Map<String, ?> stored) {
        StoredObject in = new StoredObject("event of a case", stored);
        return new CaseEventResult(
                in.text("eventId"),
                in.truth("alreadyProcessed"),
                Math.toIntExact(in.number("candidates")),
                in.objects("fired").stream().map(CaseEventResultJson::fired).toList(),
                in.codes("canceled", text -> Optional.of(IntentId.of(text))),
                in.objects("warnings").stream()
                        .map(CaseEventResultJson::warning)
                        .toList());
    }

    private static Map<String, @Nullable Object> fired(FiredType type) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("kind", type.kind().code());
        out.put(TYPE_ID, type.typeId().value());
        out.put(VERSION, type.version());
        out.put("dueAt", type.dueAt().map(InstantText::of).orElse(null));
        out.put("interactions", ids(type.interactions()));
        out.put(END_DATE, type.endDate().map(LocalDate::toString).orElse(null));
        return out;
    }

    private static FiredType fired(StoredObject in) {
        return new FiredType(
                in.code("kind", TypeKind::parse),
                typeId(in),
                Math.toIntExact(in.number(VERSION)),
                in.optionalInstant("dueAt"),
                in.codes("interactions", text -> Optional.of(IntentId.of(text))),
                in.optionalDate(END_DATE));
    }

    private static Map<String, @Nullable Object> warning(CaseWarning warning) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("code", warning.code());
        out.put(TYPE_ID, warning.typeId().value());
        out.put(VERSION, warning.version());
        out.put(FIELD_NAME, warning.fieldName().orElse(null));
        return out;
    }

    private static CaseWarning warning(StoredObject in) {
        return new CaseWarning(
                in.text("code"), typeId(in), Math.toIntExact(in.number(VERSION)), in.optionalText(FIELD_NAME));
    }

    private static TypeId typeId(StoredObject in) {
        return TypeId.of(Math.toIntExact(in.number(TYPE_ID)));
    }

    private static List<String> ids(List<IntentId> intents) {
        return intents.stream().map(IntentId::value).toList();
    }
}
