package dev.freestone.engine.dispatch;

import dev.freestone.engine.parts.Commit;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Document;
import dev.freestone.model.contact.IntentId;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.Lane;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Takes contents away that only the one who sends may read. Static. Source: docs/spec/contact-ledger.md 16. */
public final class ErasedContent {
    private static final String SEALED = "sealed";
    private static final Document NOTHING = Document.of("{}");

    private ErasedContent() {}

    /** The same contact without its content, before it is stored. */
    static IntentRow of(IntentRow row) {
        return row.holding(NOTHING);
    }

    static boolean isErased(IntentPlan plan) {
        return plan.document().equals(NOTHING);
    }

    /** Takes the contents of intents away that this transaction has locked, and answers how many had one. */
    static int drop(Tx tx, Collection<IntentId> ids) {
        List<IntentRow> rows = ids.isEmpty()
                ? List.of()
                : tx.contacts().lock(ids).stream()
                        .filter(row -> !row.plan().document().equals(NOTHING))
                        .map(ErasedContent::of)
                        .toList();
        if (!rows.isEmpty()) {
            tx.contacts().erase(rows).forEach(Commit::saved);
        }
        return rows.size();
    }

    /**
     * A report as it may be stored: about somebody who was erased it counts, and says nothing.
     *
     * @param row the report
     * @param lanes the lane of its person among them, locked
     * @return the same about anybody else
     */
    public static ReportRow without(ReportRow row, Map<LaneKey, Lane> lanes) {
        boolean erased = lanes.getOrDefault(new LaneKey(row.company(), row.person()), Lane.FREE)
                .erased();
        return erased ? row.holding(without(row.document())) : row;
    }

    /**
     * What is left of a document when nobody may read any more what is sealed in it.
     *
     * @param document the document
     * @return the same when nothing is sealed in it
     */
    static Document without(Document document) {
        Map<String, Object> left = new TreeMap<>(JsonText.parseObject(document.json()));
        return left.remove(SEALED) == null ? document : Document.of(JsonText.write(left));
    }
}
