package dev.freestone.engine;

import dev.freestone.error.FreestoneException;
import dev.freestone.json.RunJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.RunFileId;
import dev.freestone.model.campaign.RunFileName;
import dev.freestone.model.campaign.RunStatus;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an external worker reports of a run that it drives. Attributes that repeat the current value change nothing, so
 * that an answer can be sent back. Immutable. Source: docs/spec/outreach-campaigns.md 1.6, 2.6, 4.2.
 */
public final class RunUpdate {
    private final Map<String, @Nullable Object> attributes;

    private RunUpdate(Map<String, @Nullable Object> attributes) {
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    }

    /**
     * An update that changes nothing yet.
     *
     * @return to be continued by {@link #status} and {@link #file}
     */
    public static RunUpdate none() {
        return new RunUpdate(Map.of());
    }

    /**
     * Reads a request body.
     *
     * @param json a JSON object; its attributes are judged when the run is updated
     * @return the update
     * @throws FreestoneException {@code malformed_request} when the text is not a JSON object
     */
    public static RunUpdate parse(String json) {
        return new RunUpdate(JsonText.parseObject(json));
    }

    /**
     * With a status.
     *
     * @param status the new status
     * @return a changed copy
     */
    public RunUpdate status(RunStatus status) {
        return with("status", status.code());
    }

    /**
     * With a file.
     *
     * @param name which of the four files
     * @param id a file of the company's file store
     * @return a changed copy
     */
    public RunUpdate file(RunFileName name, RunFileId id) {
        return with(RunJson.attribute(name), id.value());
    }

    private RunUpdate with(String name, Object value) {
        Map<String, @Nullable Object> copy = new LinkedHashMap<>(attributes);
        copy.put(name, value);
        return new RunUpdate(copy);
    }

    /**
     * The attributes given.
     *
     * @return free JSON by name
     */
    Map<String, @Nullable Object> attributes() {
        return attributes;
    }
}
