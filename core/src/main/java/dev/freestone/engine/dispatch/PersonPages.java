package dev.freestone.engine.dispatch;

import dev.freestone.model.contact.IntentFilter;
import dev.freestone.model.contact.IntentRow;
import dev.freestone.model.contact.LaneKey;
import dev.freestone.model.contact.ReportRow;
import dev.freestone.spi.Storage;
import java.util.List;
import java.util.function.Consumer;

/** All that is stored about a person, a page at a time, each read in a transaction that has ended when it is given on. */
final class PersonPages {
    private static final int PAGE = 500;

    private final Storage storage;
    private final LaneKey lane;

    PersonPages(Storage storage, LaneKey lane) {
        this.storage = storage;
        this.lane = lane;
    }

    /** The contacts, the last planned first. */
    void contacts(Consumer<List<IntentRow>> to) {
        IntentFilter ofPerson = IntentFilter.ALL.of(lane.person());
        long before = Long.MAX_VALUE;
        boolean more = true;
        while (more) {
            long from = before;
            List<IntentRow> page = storage.read(tx -> tx.contacts().page(lane.company(), ofPerson, from, PAGE));
            if (!page.isEmpty()) {
                to.accept(page);
                before = page.get(page.size() - 1).planSeq();
            }
            more = page.size() == PAGE;
        }
    }

    /** What others have reported, in the order of storing. */
    void reports(Consumer<List<ReportRow>> to) {
        long after = 0;
        boolean more = true;
        while (more) {
            long from = after;
            List<ReportRow> page = storage.read(tx -> tx.reports().page(lane.company(), lane.person(), from, PAGE));
            if (!page.isEmpty()) {
                to.accept(page);
                after = page.get(page.size() - 1).number();
            }
            more = page.size() == PAGE;
        }
    }
}
