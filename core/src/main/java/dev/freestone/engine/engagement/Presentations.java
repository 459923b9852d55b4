package dev.freestone.engine.engagement;

import dev.freestone.engine.parts.EngineParts;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.engagement.AdUnitId;
import dev.freestone.spi.CreativeStore;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Counts how often creatives were shown, in a transaction of its own: customers do not wait for each other's counters, and an answer
 * is given also when it cannot be counted. Static and thread-safe. Source: docs/spec/engagement-campaigns.md 9.
 */
final class Presentations {
    private static final Logger LOG = LoggerFactory.getLogger(Presentations.class);

    private Presentations() {}

    /** Counts what an answer shows. */
    static void count(EngineParts parts, CompanyId company, Map<AdUnitId, Integer> shown) {
        if (shown.isEmpty()) {
            return;
        }
        int part = ThreadLocalRandom.current().nextInt(CreativeStore.PARTS);
        try {
            parts.storage().write(tx -> {
                tx.creatives().presented(company, shown, part);
                return part;
            });
        } catch (RuntimeException failed) {
            // What was read is right whether it is counted or not.
            LOG.warn("showings of {} creatives are not counted, the storage failed: {}", shown.size(), code(failed));
        }
    }

    private static String code(RuntimeException failed) {
        return failed instanceof FreestoneException known
                ? known.code().code()
                : failed.getClass().getName();
    }
}
