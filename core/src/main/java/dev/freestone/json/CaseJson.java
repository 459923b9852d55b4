package dev.freestone.json;

import dev.freestone.cases.Case;
import dev.freestone.cases.CaseTimes;
import dev.freestone.json.SecretSeal.Place;
import dev.freestone.json.text.InstantText;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.ExternalId;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cases as JSON: the wire form, and the document of a storage, in which whom and what a case is about, its name and its fields
 * are sealed as one text. Static and thread-safe. Source: docs/spec/cases-and-notifications.md 2.
 */
public final class CaseJson {
    private static final String SEALED = "content";

    private CaseJson() {}

    /**
     * The wire form.
     *
     * @param value the case
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(Case value) {
        return JsonText.write(toMap(value));
    }

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the case
     * @return every attribute in order, absent ones as null
     */
    public static Map<String, @Nullable Object> toMap(Case value) {
        Map<String, @Nullable Object> out = begin(value);
        out.putAll(content(value));
        out.put("version", value.version());
        out.put("timestamps", timestamps(value.times()));
        return out;
    }

    /**
     * The document of a storage; the version stands beside it.
     *
     * @param value the case
     * @param seal what makes its content storable
     * @return the document, read back by {@link #read}
     */
    public static Document document(Case value, SecretSeal seal) {
        Map<String, @Nullable Object> out = begin(value);
        Place place = place(value.companyId(), value.id());
        out.put(SEALED, seal.seal(place, Secret.of(JsonText.write(content(value)))));
        out.put("key", seal.keyId());
        out.put("timestamps", timestamps(value.times()));
        return Document.of(JsonText.write(out));
    }

    /**
     * The key under which a document is sealed.
     *
     * @param document what {@link #document} made
     * @return its id, or {@link SecretSeal#PLAIN_KEY_ID}
     */
    public static String keyId(Document document) {
        return new StoredObject("case", JsonText.parseObject(document.json())).text("key");
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @param version the version that stands beside it
     * @param seal what opens its content
     * @return an equal case
     * @throws IllegalStateException if the document is not one of a case
     */
    public static Case read(Document document, long version, SecretSeal seal) {
        StoredObject in = new StoredObject("case", JsonText.parseObject(document.json()));
        CaseId id = CaseId.of(in.text("id"));
        CompanyId company = CompanyId.of(in.text("companyId"));
        StoredObject content = new StoredObject(
                "case",
                JsonText.parseObject(
                        seal.open(place(company, id), in.text(SEALED)).reveal()));
        return new Case(
                id,
                company,
                CaseTypeId.of(in.text("caseTypeId")),
                in.optionalText("externalId").map(ExternalId::of),
                content.optionalText("name"),
                content.codes("borrowerIds", text -> Optional.of(PersonId.of(text))),
                content.codes("loanIds", text -> Optional.of(LoanId.of(text))),
                new CaseState(
                                in.code("status", CaseStatus::parse),
                                in.optionalCode("outcome", CaseOutcome::parse),
                                Map.of())
                        .with(content.optionalMap("fields").orElseGet(Map::of)),
                version,
                timestamps(in.object("timestamps")));
    }

    private static Map<String, @Nullable Object> begin(Case value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("id", value.id().value());
        out.put("companyId", value.companyId().value());
        out.put("caseTypeId", value.caseTypeId().value());
        out.put("externalId", value.externalId().map(ExternalId::value).orElse(null));
        out.put("status", value.state().status().code());
        out.put("outcome", value.state().outcome().map(CaseOutcome::code).orElse(null));
        return out;
    }

    private static Map<String, @Nullable Object> content(Case value) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("name", value.name().orElse(null));
        out.put("borrowerIds", value.borrowerIds().stream().map(PersonId::value).toList());
        out.put("loanIds", value.loanIds().stream().map(LoanId::value).toList());
        out.put("fields", value.state().fields());
        return out;
    }

    private static Place place(CompanyId company, CaseId id) {
        return new Place(company, id.value(), SEALED);
    }

    private static Map<String, @Nullable Object> timestamps(CaseTimes times) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("createdAt", InstantText.of(times.createdAt()));
        out.put("updatedAt", text(times.updatedAt()));
        out.put("statusUpdatedAt", InstantText.of(times.statusUpdatedAt()));
        out.put("deletedAt", text(times.deletedAt()));
        return out;
    }

    private static CaseTimes timestamps(StoredObject in) {
        return new CaseTimes(
                in.instant("createdAt"),
                in.optionalInstant("updatedAt"),
                in.instant("statusUpdatedAt"),
                in.optionalInstant("deletedAt"));
    }

    private static @Nullable String text(Optional<Instant> instant) {
        return instant.map(InstantText::of).orElse(null);
    }
}
