package dev.freestone.engine.engagement;

import dev.freestone.engagement.OutcomeResult;
import dev.freestone.engine.parts.EngineParts;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.OutcomeRow;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Writes outcomes into their ledger, sealed: a code or a tag may tell of its customer. Thread-safe. */
final class OutcomeBook {
    private static final int ITSELF = -1;

    private final EngineParts parts;

    OutcomeBook(EngineParts parts) {
        this.parts = parts;
    }

    OutcomeRow row(LaneKey customer, OutcomeResult result, Instant now) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", result.type());
        document.put("status", result.isGranted() ? "granted" : "skipped");
        result.skipped().ifPresent(reason -> document.put("reason", reason));
        result.amount().ifPresent(amount -> document.put("amount", amount));
        if (!result.details().isEmpty()) {
            document.put("details", result.details());
        }
        SecretSeal.Place place = new SecretSeal.Place(
                customer.company(), "outcome:" + customer.person().value(), key(result));
        return new OutcomeRow(
                result.campaign(),
                result.behavior(),
                result.goal().orElse(ITSELF),
                result.ordinal(),
                result.index(),
                now,
                SealedDocuments.seal(
                        parts.seals().of(customer.company()), place, SealedDocuments.whole(JsonText.write(document))));
    }

    /** What stands for an outcome of a customer, such as {@code 9:1:2}, and of a goal {@code 9.0:1:0}. */
    static String key(OutcomeResult result) {
        String goal = result.goal().isPresent() ? "." + result.goal().getAsInt() : "";
        return result.behavior() + goal + ":" + result.ordinal() + ":" + result.index();
    }
}
