package dev.freestone.json;

import dev.freestone.doctor.Finding;
import dev.freestone.model.common.CompanyId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a finding of the doctor. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class FindingJson {
    private FindingJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the finding
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(Finding value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("code", value.code().code());
        out.put("severity", value.severity().code());
        out.put("companyId", value.company().map(CompanyId::value).orElse(null));
        out.put("objectKind", value.code().object().code());
        out.put("objectId", value.objectId());
        out.put("details", value.details());
        out.put("remedy", value.remedy());
        return out;
    }
}
