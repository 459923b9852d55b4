package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.promo.PromoProgramTypeId;
import dev.freestone.promo.PromoProgramType;
import dev.freestone.promo.PromoType;
import dev.freestone.promo.PromoTypeStatus;
import dev.freestone.promo.PromoTypeTimestamps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Promo program types as JSON. They hold no secrets, so the wire form is the document of a storage too. Static and
 * thread-safe. Source: docs/spec/promo-programs.md 2.
 */
public final class PromoProgramTypeJson {
    private PromoProgramTypeJson() {}

    /**
     * The wire form.
     *
     * @param type the type
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(PromoProgramType type) {
        return JsonText.write(toMap(type));
    }

    /**
     * The wire form as plain data, to be put into an answer or another document.
     *
     * @param type the type
     * @return every attribute in order, absent ones as null, read back by {@link #fromMap}
     */
    public static Map<String, @Nullable Object> toMap(PromoProgramType type) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", type.id().value());
        out.put("companyId", type.companyId().value());
        out.put("promoType", type.promoType().code());
        out.put("externalId", type.externalId().map(ExternalId::value).orElse(null));
        out.put("status", type.status().code());
        out.put("displayName", type.displayName());
        out.put("description", type.description().orElse(null));
        out.put("metaData", type.metaData().orElse(null));
        out.put("timestamps", timestamps(type.timestamps()));
        return out;
    }

    /**
     * The document of a storage.
     *
     * @param type the type
     * @return the document, read back by {@link #read}
     */
    public static Document document(PromoProgramType type) {
        return Document.of(write(type));
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @return an equal type
     * @throws IllegalStateException if the document is not one of a promo program type
     */
    public static PromoProgramType read(Document document) {
        return fromMap(JsonText.parseObject(document.json()));
    }

    /**
     * Reads plain data.
     *
     * @param stored what {@link #toMap} made
     * @return an equal type
     * @throws IllegalStateException if the data is not that of a promo program type
     */
    public static PromoProgramType fromMap(Map<String, ?> stored) {
        StoredObject in = new StoredObject("promo program type", stored);
        return new PromoProgramType(
                PromoProgramTypeId.of(in.text("id")),
                CompanyId.of(in.text("companyId")),
                in.code("promoType", PromoType::parse),
                in.optionalText("externalId").map(ExternalId::of),
                in.code("status", PromoTypeStatus::parse),
                in.text("displayName"),
                in.optionalText("description"),
                in.optionalMap("metaData"),
                timestamps(in.object("timestamps")));
    }

    private static Map<String, @Nullable Object> timestamps(PromoTypeTimestamps timestamps) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("createdAt", InstantText.of(timestamps.createdAt()));
        out.put("updatedAt", text(timestamps.updatedAt()));
        out.put("activatedAt", text(timestamps.activatedAt()));
        out.put("deprecatedAt", text(timestamps.deprecatedAt()));
        return out;
    }

    private static PromoTypeTimestamps timestamps(StoredObject in) {
        return new PromoTypeTimestamps(
                in.instant("createdAt"),
                in.optionalInstant("updatedAt"),
                in.optionalInstant("activatedAt"),
                in.optionalInstant("deprecatedAt"));
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(InstantText::of).orElse(null);
    }
}
