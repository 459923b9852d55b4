package dev.freestone.json;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseOutcome;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Secret;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * States of cases as members of stored documents. Fields may be personal, so they are sealed as one text. Static and
 * thread-safe. Source: docs/spec/cases-and-notifications.md 2, 12.
 */
public final class CaseStateJson {
    private static final String STATE = "state of a case";
    private static final String FIELDS = "fields";

    private CaseStateJson() {}

    /**
     * The stored form.
     *
     * @param state the state
     * @param seal what makes the fields storable
     * @param company the owner of the case
     * @param id the case
     * @return its members, read back by {@link #fromMap}
     */
    public static Map<String, @Nullable Object> toMap(CaseState state, SecretSeal seal, CompanyId company, CaseId id) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("status", state.status().code());
        out.put("outcome", state.outcome().map(CaseOutcome::code).orElse(null));
        if (!state.fields().isEmpty()) {
            out.put(FIELDS, seal.seal(place(company, id), Secret.of(JsonText.write(state.fields()))));
        }
        return out;
    }

    /**
     * Reads the stored form.
     *
     * @param stored what {@link #toMap} made
     * @param seal what opens the fields
     * @param company the owner of the case
     * @param id the case
     * @return an equal state
     * @throws IllegalStateException if the members are not those of a state
     */
    public static CaseState fromMap(Map<String, ?> stored, SecretSeal seal, CompanyId company, CaseId id) {
        StoredObject in = new StoredObject(STATE, stored);
        return withoutFields(stored)
                .with(in.optionalText(FIELDS)
                        .map(text -> JsonText.parseObject(
                                seal.open(place(company, id), text).reveal()))
                        .orElseGet(Map::of));
    }

    /**
     * Reads what is not sealed of the stored form.
     *
     * @param stored what {@link #toMap} made
     * @return the state without its fields
     * @throws IllegalStateException if the members are not those of a state
     */
    public static CaseState withoutFields(Map<String, ?> stored) {
        StoredObject in = new StoredObject(STATE, stored);
        return new CaseState(
                in.code("status", CaseStatus::parse), in.optionalCode("outcome", CaseOutcome::parse), Map.of());
    }

    private static SecretSeal.Place place(CompanyId company, CaseId id) {
        return new SecretSeal.Place(company, id.value(), FIELDS);
    }
}
