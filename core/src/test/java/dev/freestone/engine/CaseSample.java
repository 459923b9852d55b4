package dev.freestone.engine;

import dev.freestone.model.cases.CaseState;
import dev.freestone.model.cases.CaseStatus;
import java.util.Optional;

/** Cases of a host, where a test only needs them to be there. */
final class CaseSample {
    private CaseSample() {}

    static Optional<CaseState> open(boolean known) {
        return known ? Optional.of(CaseState.of(CaseStatus.PROCESSING)) : Optional.empty();
    }
}
