package dev.freestone.engine.cases;

import dev.freestone.cases.CaseChange;
import dev.freestone.json.CaseEventResultJson;
import dev.freestone.json.CaseStateJson;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseId;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.common.PersonId;
import dev.freestone.model.common.Secret;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.spi.CaseEventRow;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a change that could make types fire. Of the fields only those that its candidates have read. Immutable. Source:
 * docs/spec/cases-and-notifications.md 12.
 *
 * @param before how the case stood; empty = it was created
 * @param after how it stands
 * @param read the names of the fields that were read, those that were missing included
 * @param digest stands for the whole content of the change
 * @param result what it made happen
 */
record CaseRecord(
        Optional<CaseState> before, CaseState after, Set<String> read, String digest, CaseEventResult result) {
    static final String BEFORE = "before";
    static final String AFTER = "after";
    static final String RESULT = "result";
    private static final String DIGEST = "digest";

    CaseRecord {
        read = Set.copyOf(read);
    }

    static CaseRecord of(CaseChange change, Set<String> read, CaseEventResult result) {
        return new CaseRecord(
                change.before().map(state -> state.with(Map.of())),
                only(change.after().orElseThrow(), read),
                read,
                digest(change),
                result);
    }

    Document document(SecretSeal seal, CompanyId company, CaseId caseId) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        before.ifPresent(state -> out.put(BEFORE, CaseStateJson.toMap(state, seal, company, caseId)));
        out.put(AFTER, CaseStateJson.toMap(after, seal, company, caseId));
        out.put("read", read.stream().sorted().toList());
        out.put(DIGEST, seal.seal(place(company, caseId), Secret.of(digest)));
        out.put(RESULT, CaseEventResultJson.toMap(result));
        return Document.of(JsonText.write(out));
    }

    static CaseRecord read(CaseEventRow row, SecretSeal seal) {
        Map<String, ?> members = JsonText.parseObject(row.document().json());
        return new CaseRecord(
                Optional.ofNullable(members.get(BEFORE)).map(state -> state(state, row, seal)),
                state(members.get(AFTER), row, seal),
                members.get("read") instanceof List<?> names
                        ? Set.copyOf(names.stream().map(String::valueOf).toList())
                        : Set.of(),
                seal.open(place(row.company(), row.caseId()), String.valueOf(members.get(DIGEST)))
                        .reveal(),
                CaseEventResultJson.fromMap(part(members.get(RESULT))));
    }

    /** One of the texts that were sealed of a change; all of them are under one key. */
    static String sealed(CaseEventRow row) {
        return String.valueOf(JsonText.parseObject(row.document().json()).get(DIGEST));
    }

    /** The change again, with the fields that are known of it and nobody whom it is about. */
    CaseChange change(CaseEventRow row) {
        return new CaseChange(
                row.eventId(),
                Optional.of(row.occurredAt()),
                row.caseId(),
                row.caseType(),
                List.of(),
                List.of(),
                before,
                Optional.of(after));
    }

    private static SecretSeal.Place place(CompanyId company, CaseId id) {
        return new SecretSeal.Place(company, id.value(), DIGEST);
    }

    /** Sealed where it is stored: who guesses the content of a change must not find it confirmed. */
    static String digest(CaseChange change) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(content(change).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256, use another", e);
        }
    }

    /** The whole content of a change as one text, the same whatever the order of fields and however numbers are written. */
    static String content(CaseChange change) {
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("caseTypeId", change.caseTypeId().value());
        out.put(
                "borrowerIds",
                change.borrowerIds().stream().map(PersonId::value).toList());
        out.put("loanIds", change.loanIds().stream().map(LoanId::value).toList());
        out.put("before", change.before().map(CaseRecord::content).orElse(null));
        out.put("after", change.after().map(CaseRecord::content).orElse(null));
        return JsonText.write(out);
    }

    private static Map<String, @Nullable Object> content(CaseState state) {
        Map<String, @Nullable Object> fields = new TreeMap<>();
        state.fields().forEach((name, value) -> fields.put(name, plain(value)));
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("status", state.status().code());
        out.put("outcome", state.outcome().map(outcome -> outcome.code()).orElse(null));
        out.put("fields", fields);
        return out;
    }

    /** Numbers stand in a list of their own, so that none is taken for a text. */
    private static @Nullable Object plain(@Nullable Object value) {
        return value instanceof Number number
                ? List.of(new BigDecimal(number.toString()).stripTrailingZeros().toPlainString())
                : value;
    }

    private static CaseState only(CaseState state, Set<String> names) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        state.fields().forEach((name, value) -> {
            if (names.contains(name)) {
                fields.put(name, value);
            }
        });
        return state.with(fields);
    }

    private static CaseState state(@Nullable Object members, CaseEventRow row, SecretSeal seal) {
        return CaseStateJson.fromMap(part(members), seal, row.company(), row.caseId());
    }

    @SuppressWarnings("unchecked")
    static Map<String, ?> part(@Nullable Object members) {
        if (members instanceof Map<?, ?> map) {
            return (Map<String, ?>) map;
        }
        throw new IllegalStateException("stored event of a case: a part is missing, restore the document");
    }
}
