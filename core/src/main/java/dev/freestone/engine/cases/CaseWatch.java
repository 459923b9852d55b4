package dev.freestone.engine.cases;

import dev.freestone.json.CaseStateJson;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseState;
import dev.freestone.model.common.Document;
import dev.freestone.spi.CaseWatchRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a case beside it. Immutable. Source: docs/spec/cases-and-notifications.md 6, 11.
 *
 * @param after how a case of the host stood when it was last reported; empty for cases of the library, and deleted ones
 * @param deleted whether it was deleted
 * @param watched whether interactions may be open that are called back when their condition no longer holds
 * @param stop what it forbids; empty = it never forbade anything
 */
record CaseWatch(Optional<CaseState> after, boolean deleted, boolean watched, Optional<CaseStop> stop) {
    /** Before anything was remembered. */
    static final CaseWatch NOTHING = new CaseWatch(Optional.empty(), false, false, Optional.empty());

    private static final String AFTER = "after";
    private static final String DELETED = "deleted";
    private static final String WATCHED = "watched";
    private static final String STOP = "stop";
    /** Where {@link CaseStateJson} keeps what it has sealed. */
    private static final String FIELDS = "fields";

    static CaseWatch read(CaseWatchRow row, SecretSeal seal) {
        Map<String, ?> members = JsonText.parseObject(row.document().json());
        return new CaseWatch(
                part(members, AFTER).map(state -> CaseStateJson.fromMap(state, seal, row.company(), row.id())),
                members.containsKey(DELETED),
                members.containsKey(WATCHED),
                part(members, STOP).map(CaseStop::fromMap));
    }

    CaseWatchRow row(CaseWatchRow before, SecretSeal seal) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        after.ifPresent(state -> members.put(AFTER, CaseStateJson.toMap(state, seal, before.company(), before.id())));
        if (deleted) {
            members.put(DELETED, true);
        }
        if (watched) {
            members.put(WATCHED, true);
        }
        stop.ifPresent(each -> members.put(STOP, each.toMap()));
        return new CaseWatchRow(before.company(), before.id(), Document.of(JsonText.write(members)));
    }

    /** The text that is sealed in a row; empty when there is none. */
    static Optional<String> sealed(CaseWatchRow row) {
        return part(JsonText.parseObject(row.document().json()), AFTER)
                .flatMap(state -> Optional.ofNullable(state.get(FIELDS)))
                .map(String::valueOf);
    }

    CaseWatch reported(CaseState state) {
        return new CaseWatch(Optional.of(state), deleted, watched, stop);
    }

    CaseWatch gone() {
        return new CaseWatch(Optional.empty(), true, watched, stop);
    }

    CaseWatch watching(boolean any) {
        return new CaseWatch(after, deleted, any, stop);
    }

    CaseWatch forbidding(CaseStop value) {
        return new CaseWatch(after, deleted, watched, Optional.of(value));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, ?>> part(Map<String, ?> members, String name) {
        return Optional.ofNullable((Map<String, ?>) members.get(name));
    }
}
