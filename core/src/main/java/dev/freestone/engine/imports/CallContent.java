package dev.freestone.engine.imports;

import dev.freestone.contact.CallHistory;
import dev.freestone.contact.ReportedCall;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Secret;
import dev.freestone.model.contact.ReportId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of a reported call beside its columns: where it came from, and, sealed as one text, what was reported of it.
 * Immutable. Source: docs/spec/contact-ledger.md 16.
 */
record CallContent(CallHistory history, String importId, long line) {
    private static final String SEALED = "sealed";
    private static final String IMPORT = "import";
    private static final String LINE = "line";

    Document sealed(SecretSeal seal, CompanyId company, ReportId id) {
        List<Map<String, Object>> calls = new ArrayList<>();
        calls.add(CallText.write(history.current()));
        history.earlier().forEach(call -> calls.add(CallText.write(call)));
        Map<String, Object> members = new TreeMap<>();
        members.put(IMPORT, importId);
        members.put(LINE, line);
        members.put(SEALED, seal.seal(place(company, id), Secret.of(JsonText.write(Map.of("calls", calls)))));
        return Document.of(JsonText.write(members));
    }

    /** Empty when the content is gone, as after an erasure. */
    @SuppressWarnings("unchecked")
    static Optional<CallContent> open(SecretSeal seal, CompanyId company, ReportId id, Document document) {
        Map<String, @Nullable Object> members = JsonText.parseObject(document.json());
        if (!(members.get(SEALED) instanceof String sealed)) {
            return Optional.empty();
        }
        Map<String, @Nullable Object> content =
                JsonText.parseObject(seal.open(place(company, id), sealed).reveal());
        if (!(content.get("calls") instanceof List<?> calls)) {
            return Optional.empty();
        }
        List<ReportedCall> reported = calls.stream()
                .map(each -> CallText.read((Map<String, @Nullable Object>) each))
                .toList();
        return Optional.of(new CallContent(
                new CallHistory(reported.get(0), reported.subList(1, reported.size())),
                String.valueOf(members.get(IMPORT)),
                members.get(LINE) instanceof Number number ? number.longValue() : 0));
    }

    static SecretSeal.Place place(CompanyId company, ReportId id) {
        return new SecretSeal.Place(company, id.value(), "content");
    }

    @Override
    public String toString() {
        return "CallContent[" + importId + " line " + line + ", " + history + "]";
    }
}
