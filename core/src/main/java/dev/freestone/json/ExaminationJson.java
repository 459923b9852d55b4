package dev.freestone.json;

import dev.freestone.doctor.Finding;
import dev.freestone.engine.Examination;
import dev.freestone.json.text.InstantText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of an examination by the doctor. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class ExaminationJson {
    private ExaminationJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value what was done
     * @param told the findings that are told, perhaps the first of many
     * @return every attribute in order
     */
    public static Map<String, @Nullable Object> toMap(Examination value, List<Finding> told) {
        Map<String, Object> findings = new LinkedHashMap<>();
        value.findings().forEach((code, number) -> findings.put(code.code(), number));
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("startedAt", InstantText.of(value.startedAt()));
        out.put("objects", value.objects());
        out.put("findings", findings);
        out.put("count", told.size());
        out.put("data", told.stream().map(FindingJson::toMap).toList());
        return out;
    }
}
