package dev.freestone.engine;

import dev.freestone.cases.CaseField;
import dev.freestone.cases.FieldType;
import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads request bodies of case types. */
final class CaseTypeBody {
    private static final List<String> SYSTEM = List.of("id", "companyId", "createdAt", "updatedAt");

    private CaseTypeBody() {}

    static CaseTypeChange read(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        CaseTypeChange.Builder change = CaseTypeChange.builder()
                .name(body.text("name"))
                .loanTypeId(body.text("loanTypeId"))
                .fields(body.list("fields", (at, each) -> {
                    CaseField read = body.element(at, each, CaseTypeBody::field);
                    return read == null ? unreadable(at) : read;
                }));
        change.echoed = body.echoed(SYSTEM);
        body.end();
        change.problems = problems;
        return change.build();
    }

    private static CaseField field(BodyReader body) {
        String name = TypeBody.needed(body, "fieldName", body.text("fieldName"));
        FieldType type = TypeBody.needed(body, "dataType", TypeBody.dataType(body));
        List<String> values = Changes.given(body.list("enum", (at, each) -> value(body, at, each)));
        return name == null || type == null
                ? unreadable(body.at("fieldName"))
                : new CaseField(name, type, values == null ? List.of() : values);
    }

    private static String value(BodyReader body, String at, @Nullable Object element) {
        if (element instanceof String text) {
            return text;
        }
        body.wrongType(at, "text");
        // Whatever it is, the field has a list.
        return "unreadable";
    }

    /** Keeps the place of a field that cannot be read, so that later violations name the right index. */
    private static CaseField unreadable(String at) {
        return new CaseField("unreadable " + at, FieldType.STRING, List.of());
    }
}
