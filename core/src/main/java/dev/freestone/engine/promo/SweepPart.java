package dev.freestone.engine.promo;

import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.promo.PromoSweepCounts;
import dev.freestone.promo.PromoSweepMode;
import dev.freestone.spi.NumberRange;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is stored of one part of a sweep beside its place. Immutable.
 *
 * @param mode which programs it visits
 * @param whole the numbers of the part, as it began
 * @param retrying whether all programs were visited once, and those that failed are tried again
 * @param paused whether it waits
 * @param canceled whether it was given up
 * @param counts what was done
 */
record SweepPart(
        PromoSweepMode mode,
        NumberRange whole,
        boolean retrying,
        boolean paused,
        boolean canceled,
        PromoSweepCounts counts) {
    static SweepPart begun(PromoSweepMode mode, NumberRange range) {
        return new SweepPart(mode, range, false, false, false, PromoSweepCounts.ZERO);
    }

    SweepPart counted(PromoSweepCounts more) {
        return new SweepPart(mode, whole, retrying, paused, canceled, counts.plus(more));
    }

    SweepPart retried() {
        return new SweepPart(mode, whole, true, paused, canceled, counts);
    }

    SweepPart paused(boolean value) {
        return new SweepPart(mode, whole, retrying, value, canceled, counts);
    }

    SweepPart given() {
        return new SweepPart(mode, whole, retrying, false, true, counts);
    }

    Document document() {
        Map<String, Object> out = new LinkedHashMap<>();
        out.put("mode", mode.code());
        out.put("after", whole.after());
        out.put("through", whole.through());
        out.put("retrying", retrying);
        out.put("paused", paused);
        out.put("canceled", canceled);
        out.put("visited", counts.visited());
        out.put("exercised", counts.exercised());
        out.put("disqualified", counts.disqualified());
        out.put("expired", counts.expired());
        out.put("reminded", counts.reminded());
        out.put("atRisk", counts.atRisk());
        return Document.of(JsonText.write(out));
    }

    static SweepPart read(Document document) {
        Map<String, ?> in = JsonText.parseObject(document.json());
        return new SweepPart(
                PromoSweepMode.parse(String.valueOf(in.get("mode"))).orElseThrow(() -> broken("mode")),
                new NumberRange(number(in, "after"), number(in, "through")),
                truth(in, "retrying"),
                truth(in, "paused"),
                truth(in, "canceled"),
                new PromoSweepCounts(
                        number(in, "visited"),
                        number(in, "exercised"),
                        number(in, "disqualified"),
                        number(in, "expired"),
                        number(in, "reminded"),
                        number(in, "atRisk")));
    }

    private static long number(Map<String, ?> in, String name) {
        if (in.get(name) instanceof Long number) {
            return number;
        }
        throw broken(name);
    }

    private static boolean truth(Map<String, ?> in, String name) {
        return Boolean.TRUE.equals(in.get(name));
    }

    private static IllegalStateException broken(String name) {
        return new IllegalStateException(
                "stored promo sweep: " + name + " is missing or unreadable, restore the document");
    }
}
