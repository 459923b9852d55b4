package dev.freestone.engine.dispatch;

import dev.freestone.model.common.CompanyId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** The snapshots that this node has kept lately, so that it need not ask for each decision. Thread-safe. */
final class KeptSnapshots {
    private static final int MOST = 100_000;

    private record Key(CompanyId company, String digest) {}

    private final Map<Key, Boolean> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Boolean> eldest) {
            return size() > MOST;
        }
    };

    synchronized boolean has(CompanyId company, String digest) {
        return kept.get(new Key(company, digest)) != null;
    }

    /** To be called once the transaction that kept them was committed. */
    synchronized void add(CompanyId company, Collection<String> digests) {
        digests.forEach(digest -> kept.put(new Key(company, digest), true));
    }
}
