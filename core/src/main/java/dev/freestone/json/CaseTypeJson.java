package dev.freestone.json;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.CaseType;
import dev.freestone.cases.FieldType;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Case types as JSON. The wire form is the document of a storage too. Static and thread-safe. Source:
 * docs/spec/cases-and-notifications.md 3.
 */
public final class CaseTypeJson {
    private static final String FIELDS = "fields";
    private static final String VALUES = "enum";

    private CaseTypeJson() {}

    /**
     * The wire form.
     *
     * @param type the case type
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(CaseType type) {
        return JsonText.write(toMap(type));
    }

    /**
     * The wire form as plain data, to be put into an answer or another document.
     *
     * @param type the case type
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(CaseType type) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", type.id().value());
        out.put("companyId", type.companyId().value());
        out.put("name", type.name());
        out.put("loanTypeId", type.loanTypeId().orElse(null));
        out.put(FIELDS, type.fields().map(CaseTypeJson::fields).orElse(null));
        out.put("createdAt", InstantText.of(type.createdAt()));
        out.put("updatedAt", type.updatedAt().map(InstantText::of).orElse(null));
        return out;
    }

    /**
     * The document of a storage.
     *
     * @param type the case type
     * @return the document, read back by {@link #read}
     */
    public static Document document(CaseType type) {
        return Document.of(write(type));
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @return an equal case type
     * @throws IllegalStateException if the document is not one of a case type
     */
    public static CaseType read(Document document) {
        Map<String, ?> members = JsonText.parseObject(document.json());
        StoredObject in = new StoredObject("case type", members);
        return new CaseType(
                CaseTypeId.of(in.text("id")),
                CompanyId.of(in.text("companyId")),
                in.text("name"),
                in.optionalText("loanTypeId"),
                // A closed list may be empty, and then is not the same as none.
                members.get(FIELDS) == null
                        ? Optional.empty()
                        : Optional.of(in.objects(FIELDS).stream()
                                .map(CaseTypeJson::field)
                                .toList()),
                in.instant("createdAt"),
                in.optionalInstant("updatedAt"));
    }

    private static List<?> fields(List<CaseField> fields) {
        return fields.stream()
                .map(field -> {
                    Map<String, @Nullable Object> out = new LinkedHashMap<>();
                    out.put("fieldName", field.fieldName());
                    out.put("dataType", field.dataType().code());
                    out.put(VALUES, field.dataType() == FieldType.ENUM ? field.values() : null);
                    return out;
                })
                .toList();
    }

    private static CaseField field(StoredObject in) {
        return new CaseField(
                in.text("fieldName"), in.code("dataType", FieldType::parse), in.codes(VALUES, Optional::of));
    }
}
