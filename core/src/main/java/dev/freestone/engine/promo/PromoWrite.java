package dev.freestone.engine.promo;

import dev.freestone.model.contact.NewIntent;
import dev.freestone.promo.PromoProgram;
import dev.freestone.spi.JournalEntry;
import dev.freestone.spi.PromoBasisRow;
import dev.freestone.spi.PromoProgramRow;
import java.util.List;

/**
 * All that is written for one change of a promo program. Immutable.
 *
 * @param program the program after it
 * @param row its row, with the version that was read
 * @param entries its history
 * @param bases what it rested on
 * @param notices contacts to be planned
 * @param withdrawn occasions whose contacts are called back
 * @param silenced whether reminders that were not sent yet are called back, since it does not run any more
 */
record PromoWrite(
        PromoProgram program,
        PromoProgramRow row,
        List<JournalEntry> entries,
        List<PromoBasisRow> bases,
        List<NewIntent> notices,
        List<String> withdrawn,
        boolean silenced) {}
