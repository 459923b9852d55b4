package dev.freestone.engine.engagement;

import dev.freestone.engagement.AdmissionRules;
import dev.freestone.engagement.EventAnswer;
import dev.freestone.engine.secrets.Seals;
import dev.freestone.json.SecretSeal;
import dev.freestone.json.StoredEventAnswerJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.spi.EventAnswerRow;
import dev.freestone.spi.EventRow;
import dev.freestone.spi.Tx;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What requests were answered of which every instance had a key, so that whoever asks again is told the same. Thread-safe. Source:
 * docs/spec/engagement-behaviors.md 2.2.
 */
final class EventAnswerBook {
    private final Seals seals;

    EventAnswerBook(Seals seals) {
        this.seals = seals;
    }

    /**
     * What an earlier request with exactly these keys was answered.
     *
     * @param known what is stored of the keys
     */
    Optional<EventAnswer> find(Tx tx, LaneKey customer, Set<String> keys, Map<String, EventRow> known) {
        if (keys.isEmpty() || !known.keySet().containsAll(keys)) {
            return Optional.empty();
        }
        long request = keys.stream()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .mapToLong(EventRow::request)
                .max()
                .orElse(0);
        return tx.behaviors()
                .answer(customer, request)
                .filter(row -> row.keys() == keys.size())
                .map(row -> JsonText.parseObject(
                        SealedDocuments.open(seals.of(customer.company()), place(customer, request), row.document())))
                .filter(kept -> digest(keys).equals(kept.get("keys")))
                .map(kept -> StoredEventAnswerJson.read(Document.of(String.valueOf(kept.get("answer")))));
    }

    /** Whether these are the keys of one request, which came so long ago that its answer was forgotten. */
    static boolean isForgotten(Set<String> keys, Map<String, EventRow> known, Instant now) {
        List<EventRow> rows = keys.stream()
                .flatMap(key -> Optional.ofNullable(known.get(key)).stream())
                .toList();
        return !keys.isEmpty()
                && rows.size() == keys.size()
                && rows.stream().mapToLong(EventRow::request).distinct().count() == 1
                && rows.stream().noneMatch(row -> now.isBefore(row.receivedAt().plus(AdmissionRules.KEPT)));
    }

    /** Keeps an answer. */
    void keep(Tx tx, LaneKey customer, long request, Set<String> keys, EventAnswer answer, Instant now) {
        Map<String, @Nullable Object> kept = new LinkedHashMap<>();
        kept.put("keys", digest(keys));
        kept.put("answer", StoredEventAnswerJson.document(answer).json());
        Document document = SealedDocuments.seal(
                seals.of(customer.company()), place(customer, request), SealedDocuments.whole(JsonText.write(kept)));
        tx.behaviors()
                .addAnswer(customer, new EventAnswerRow(request, keys.size(), now.plus(AdmissionRules.KEPT), document));
    }

    /** Stands for several keys. */
    private static String digest(Set<String> keys) {
        return EventDocuments.key("keys", String.join(",", new TreeSet<>(keys)));
    }

    static SecretSeal.Place place(LaneKey customer, long request) {
        return new SecretSeal.Place(customer.company(), customer.person().value(), "event answer/" + request);
    }
}
