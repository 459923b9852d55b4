package dev.freestone.http;

import dev.freestone.http.BodyHouse.Target;
import dev.freestone.json.text.JsonText;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A body that is taken.
 *
 * @param id the operation
 * @param kind which of several bodies of the operation it is; empty = the only one
 * @param json {@code #} stands for a number that is another one each time, {@code <name>} for a value of the target
 * @param plan where it is sent
 */
record BodySample(String id, String kind, String json, BodyHouse.Plan plan) {
    /**
     * A body that is ready to be sent.
     *
     * @param path where it is sent
     * @param body its attributes, which can be changed
     */
    record Filled(String path, Map<String, @Nullable Object> body) {}

    static BodySample of(String id, String json, BodyHouse.Plan plan) {
        return new BodySample(id, "", json, plan);
    }

    Route route() {
        return Routes.ALL.stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Filled filled(int number, Target target) {
        String text = json.replace("#", Integer.toString(number));
        for (Map.Entry<String, Object> each : target.values().entrySet()) {
            text = text.replace("<" + each.getKey() + ">", each.getValue().toString());
        }
        return new Filled(target.path(), JsonText.parseObject(text));
    }

    @Override
    public String toString() {
        return kind.isEmpty() ? id : id + " of " + kind;
    }
}
