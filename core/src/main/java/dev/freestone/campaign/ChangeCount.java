package dev.freestone.campaign;

import java.util.Optional;

/**
 * How many people differ alike. Immutable. Source: docs/spec/outreach-campaigns.md 4.8.
 *
 * @param worker which worker
 * @param kind entered, left or changed
 * @param then how they ended in the last run, empty for those who entered
 * @param now how they would end, empty for those who left
 * @param count people, at least 1
 */
public record ChangeCount(
        RunWorkerKind worker, ChangeKind kind, Optional<RowEnd> then, Optional<RowEnd> now, long count) {}
