package dev.freestone.engine.cases;

import dev.freestone.model.cases.CaseTypeId;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.notification.TypeId;
import dev.freestone.model.notification.TypeKind;
import dev.freestone.notification.DoNotInteractType;
import dev.freestone.notification.NotificationType;
import dev.freestone.spi.Tx;
import dev.freestone.spi.TypeLinkRow;
import dev.freestone.spi.TypeVersionRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;

/**
 * The compiled catalogs of companies. Each event reads the revision in its own transaction, so what was activated on any node
 * acts on the next event of every node. A revision is never given twice, not even when the transaction that made it was rolled
 * back, so that what was compiled inside of a transaction may be kept. Thread-safe. Source: docs/spec/cases-and-notifications.md 9.
 */
public final class Catalogs {
    private static final int MOST = 1_000;
    private static final int MOST_STEP = 1 << 30;

    private final Map<CompanyId, Catalog> kept = new ConcurrentHashMap<>();

    /**
     * Raises the revision of a company, before anything is put in force or taken out of it.
     *
     * @param tx the transaction
     * @param company the owner
     * @return the new revision, which no transaction had before
     */
    public static long raise(Tx tx, CompanyId company) {
        return tx.notificationTypes()
                .nextRevision(company, 1 + ThreadLocalRandom.current().nextInt(MOST_STEP));
    }

    Catalog of(Tx tx, CompanyId company) {
        long revision = tx.notificationTypes().revision(company);
        Catalog known = kept.get(company);
        if (known != null && known.revision() == revision) {
            return known;
        }
        Catalog loaded = load(tx, company, revision);
        for (long now = tx.notificationTypes().revision(company);
                now != loaded.revision();
                now = tx.notificationTypes().revision(company)) {
            // Something was put in force between two reads.
            loaded = load(tx, company, now);
        }
        if (kept.size() >= MOST && known == null) {
            kept.clear();
        }
        kept.put(company, loaded);
        return loaded;
    }

    private static Catalog load(Tx tx, CompanyId company, long revision) {
        Map<TypeId, Set<CaseTypeId>> links = new HashMap<>();
        for (TypeLinkRow link : tx.notificationTypes().links(company)) {
            links.computeIfAbsent(link.type(), none -> new HashSet<>()).add(link.caseType());
        }
        List<NotificationType> notifications = new ArrayList<>();
        List<DoNotInteractType> stops = new ArrayList<>();
        for (TypeVersionRow row : tx.notificationTypes().active(company)) {
            Set<CaseTypeId> caseTypes = links.getOrDefault(row.id(), Set.of());
            if (row.kind() == TypeKind.NOTIFICATION) {
                notifications.add(StoredTypes.notification(row, caseTypes));
            } else {
                stops.add(StoredTypes.doNotInteract(row, caseTypes));
            }
        }
        return Catalog.of(revision, notifications, stops);
    }
}
