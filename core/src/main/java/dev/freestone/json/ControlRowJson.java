package dev.freestone.json;

import dev.freestone.json.text.InstantText;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.ContactScope;
import dev.freestone.model.contact.ControlRow;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire form of a scope that is paused or killed. Static and thread-safe. Source: docs/spec/operations.md 2. */
public final class ControlRowJson {
    private ControlRowJson() {}

    /**
     * The wire form as plain data, to be put into an answer.
     *
     * @param value the stop
     * @return every attribute in order, absent ones as null; of a stop of all companies nobody is told who made it
     */
    public static Map<String, @Nullable Object> toMap(ControlRow value) {
        ContactScope scope = value.scope();
        boolean isOfOne = scope.company().isPresent();
        Map<String, @Nullable Object> out = new LinkedHashMap<>();
        out.put("kind", scope.kind().code());
        out.put("value", scope.kind() == ContactScope.Kind.ALL ? null : scope.value());
        out.put("companyId", scope.company().map(CompanyId::value).orElse(null));
        out.put("killed", value.killed());
        out.put("planning", value.planning());
        out.put("reason", value.reason());
        out.put("actor", isOfOne ? value.actor().value() : null);
        out.put("since", InstantText.of(value.since()));
        return out;
    }
}
