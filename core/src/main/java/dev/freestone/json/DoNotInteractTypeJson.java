package dev.freestone.json;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.Document;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.Stop;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Versions of do-not-interact types as JSON. The wire form is the document of a storage too; case types are kept apart.
 * Static and thread-safe. Source: docs/spec/cases-and-notifications.md 6, 14.
 */
public final class DoNotInteractTypeJson {
    private DoNotInteractTypeJson() {}

    /**
     * The wire form.
     *
     * @param type the version
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(DoNotInteractType type) {
        return JsonText.write(toMap(type));
    }

    /**
     * The wire form as plain data, to be put into an answer or another document.
     *
     * @param type the version
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(DoNotInteractType type) {
        Stop stop = type.stop();
        Map<String, @Nullable Object> out = TypeJson.begun(type.header(), type.trigger());
        out.put("channel", stop.channel().map(StoppedChannel::code).orElse(null));
        out.put("theme", stop.theme().map(StoppedTheme::code).orElse(null));
        TypeJson.days(out, "duration", stop.duration(), stop.unit());
        TypeJson.times(out, type.header().times());
        return out;
    }

    /**
     * The document of a storage.
     *
     * @param type the version
     * @return the document, read back by {@link #read}
     */
    public static Document document(DoNotInteractType type) {
        return Document.of(write(type));
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @param caseTypeIds the case types of the type, which are kept apart
     * @return an equal version
     * @throws IllegalStateException if the document is not one of a do-not-interact type
     */
    public static DoNotInteractType read(Document document, Set<CaseTypeId> caseTypeIds) {
        StoredObject in = new StoredObject("do-not-interact type", JsonText.parseObject(document.json()));
        Stop stop = new Stop(
                in.optionalCode("channel", StoppedChannel::parse),
                in.optionalCode("theme", StoppedTheme::parse),
                in.optionalInt("duration"),
                TypeJson.unit(in));
        return new DoNotInteractType(TypeJson.header(in), TypeJson.trigger(in), stop, caseTypeIds);
    }
}
