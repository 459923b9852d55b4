package dev.freestone.spi;

import dev.freestone.model.common.Document;
import java.time.Instant;

/**
 * What a request with events was answered, of which every instance had a key. Immutable. Source:
 * docs/spec/engagement-behaviors.md 2.2.
 *
 * @param request the arrival number of its first stored instance
 * @param keys how many distinct keys the request had, at least 1
 * @param keepUntil when it may be forgotten
 * @param document the answer, sealed
 */
public record EventAnswerRow(long request, int keys, Instant keepUntil, Document document) {
    /**
     * The same answer with another document.
     *
     * @param other the document
     * @return a changed copy
     */
    public EventAnswerRow holding(Document other) {
        return new EventAnswerRow(request, keys, keepUntil, other);
    }
}
