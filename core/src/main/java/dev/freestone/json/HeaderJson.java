package dev.freestone.json;

import dev.freestone.campaign.ObjectHeader;
import dev.freestone.json.text.InstantText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.ExternalId;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The attributes that campaigns, exporters and bulk senders have in common. */
final class HeaderJson {
    private HeaderJson() {}

    static Map<String, @Nullable Object> begin(String id, ObjectHeader header) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", id);
        out.put("companyId", header.companyId().value());
        out.put("createdAt", InstantText.of(header.createdAt()));
        out.put("updatedAt", header.updatedAt().map(InstantText::of).orElse(null));
        out.put("deletedAt", header.deletedAt().map(InstantText::of).orElse(null));
        out.put("externalId", header.externalId().map(ExternalId::value).orElse(null));
        out.put("metaData", header.metaData().orElse(null));
        return out;
    }

    static ObjectHeader read(StoredObject stored) {
        return new ObjectHeader(
                CompanyId.of(stored.text("companyId")),
                stored.instant("createdAt"),
                stored.optionalInstant("updatedAt"),
                stored.optionalInstant("deletedAt"),
                stored.optionalText("externalId").map(ExternalId::of),
                stored.optionalMap("metaData"));
    }
}
