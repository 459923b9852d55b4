package dev.freestone.engine.runs;

import dev.freestone.campaign.RunTotals;
import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.common.CompanyId;
import dev.freestone.spi.RowStream;
import dev.freestone.spi.RunProgress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** A run that is stored nowhere: it has no lease to lose, and only who asked for it ends it before its time. */
final class RehearsedRun implements RunInHand {
    private final Optional<Path> given;
    private final Predicate<RunProgress> goesOn;
    private final List<Runnable> onCancel = new ArrayList<>();
    private RunRecord record;
    private boolean canceled;

    /** With the file of the rows that are given instead of a query, if there are any. */
    RehearsedRun(RunRecord record, Optional<Path> given, Predicate<RunProgress> goesOn) {
        this.record = record;
        this.given = given;
        this.goesOn = goesOn;
    }

    /** From here on it has so many rows. */
    void frozen(long rows) {
        record = record.with(record.run().with(RunTotals.frozen(rows)));
    }

    @Override
    public RunRecord record() {
        return record;
    }

    @Override
    public CompanyId company() {
        return record.run().companyId();
    }

    @Override
    public Optional<RowStream> given() throws IOException {
        return given.isEmpty()
                ? Optional.empty()
                : Optional.of(new OverrideRows(new BufferedInputStream(Files.newInputStream(given.get()))));
    }

    @Override
    public synchronized boolean isCanceled() {
        return canceled;
    }

    @Override
    public void onCancel(Runnable action) {
        synchronized (this) {
            if (!canceled) {
                onCancel.add(action);
                return;
            }
        }
        action.run();
    }

    @Override
    public void checkpoint() {
        if (isCanceled()) {
            throw FreestoneException.of(ErrorCode.RUN_CANCELED, "the dry run was canceled by its progress function");
        }
    }

    @Override
    public void tell(RunProgress progress) {
        if (!goesOn.test(progress)) {
            cancel();
        }
    }

    private void cancel() {
        List<Runnable> actions;
        synchronized (this) {
            canceled = true;
            actions = List.copyOf(onCancel);
            onCancel.clear();
        }
        actions.forEach(Runnable::run);
    }
}
