package dev.freestone.contact;

import static dev.freestone.contact.ExportGuard.ASSUMABLE;
import static dev.freestone.contact.ExportGuard.NOT_AVAILABLE;
import static dev.freestone.lifecycle.Rows.always;
import static dev.freestone.lifecycle.Rows.at;
import static dev.freestone.lifecycle.Rows.start;
import static dev.freestone.lifecycle.Rows.to;
import static dev.freestone.lifecycle.Rows.when;
import static dev.freestone.model.contact.ExportState.ASSUMED;
import static dev.freestone.model.contact.ExportState.OPEN;
import static dev.freestone.model.contact.ExportState.SETTLED;
import static dev.freestone.model.contact.ExportState.VOID;

import dev.freestone.lifecycle.LifeCycle;
import dev.freestone.model.contact.ExportState;

/**
 * The life cycle of a contact that was handed to a dialer in a file: it counts until the dialer tells what it did. Static and
 * thread-safe. Source: docs/spec/contact-ledger.md 3, 12; its page is docs/lifecycles/contact-export.md.
 */
public final class ExportLifeCycle {
    private static final LifeCycle<ExportState, ExportEvent, ExportGuard> TABLE = LifeCycle.of(
                    "contact export", ExportState.class, ExportState::code, ExportEvent.class, ExportGuard.class)
            .terminal(SETTLED, VOID)
            .row("X1", start(), ExportEvent.EXPORT, always(), to(OPEN))
            .effects("inserted with its key", SlotEffect.RESERVE.phrase())
            .row("X2", at(OPEN, ASSUMED), ExportEvent.RESULT, always(), to(SETTLED))
            .effects(SlotEffect.RELEASE.phrase(), "the calls that were reported count instead")
            .row("X3", at(OPEN, ASSUMED), ExportEvent.COMPLETE, always(), to(SETTLED))
            .effects(SlotEffect.RELEASE.phrase(), "not called")
            .row("X4", at(OPEN), ExportEvent.ASSUME, when(ASSUMABLE), to(ASSUMED))
            .effects(SlotEffect.USE.phrase(), "counts as a call")
            .row("X5", at(OPEN, ASSUMED), ExportEvent.RUN_FAILED, when(NOT_AVAILABLE), to(VOID))
            .effects(SlotEffect.RELEASE.phrase())
            .build();

    private ExportLifeCycle() {}

    /**
     * The table itself, for its page and for {@code explain}.
     *
     * @return the life cycle
     */
    public static LifeCycle<ExportState, ExportEvent, ExportGuard> table() {
        return TABLE;
    }
}
