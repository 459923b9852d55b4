package dev.freestone.engine.promo;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.model.common.LoanId;
import dev.freestone.model.promo.LoanFacts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Loads the facts of a page in one call of the host's source. A loan that cannot be told keeps no other from being judged; a
 * source that cannot be reached at all, three times in a row, ends the work. Used by one thread. Source:
 * docs/spec/promo-programs.md 12.
 */
final class PageFacts {
    static final int GIVE_UP = 3;

    private final LoanLookup loans;
    private int silences;

    PageFacts(LoanLookup loans) {
        this.loans = loans;
    }

    /**
     * What was told of the loans of a page.
     *
     * @param facts by loan
     * @param failures by loan, the code of what went wrong
     */
    record Loaded(Map<LoanId, LoanFacts> facts, Map<LoanId, ErrorCode> failures) {
        /** Whether the source has answered for none of the loans. */
        boolean isSilent() {
            return facts.isEmpty() && failures.values().stream().allMatch(code -> code == ErrorCode.FACTS_UNAVAILABLE);
        }
    }

    Loaded load(Set<LoanId> wanted) {
        Map<LoanId, ErrorCode> failures = new HashMap<>();
        if (wanted.isEmpty()) {
            return new Loaded(Map.of(), failures);
        }
        Map<LoanId, LoanFacts> facts = new HashMap<>();
        try {
            facts.putAll(loadTellable(wanted, failures));
            silences = 0;
        } catch (FreestoneException silent) {
            silences++;
            if (silences >= GIVE_UP || silent.code() == ErrorCode.CONFIGURATION_INVALID) {
                throw silent;
            }
            wanted.forEach(loan -> failures.putIfAbsent(loan, silent.code()));
        }
        for (LoanId loan : wanted) {
            if (!facts.containsKey(loan)) {
                failures.putIfAbsent(loan, ErrorCode.NOT_FOUND);
            }
        }
        return new Loaded(facts, failures);
    }

    /** Tries each loan alone, so that one that fails its whole page is found. */
    Loaded loadEach(Set<LoanId> wanted) {
        try {
            silences = 0;
            Map<LoanId, ErrorCode> failures = new HashMap<>();
            Map<LoanId, LoanFacts> facts = new HashMap<>(loadTellable(wanted, failures));
            wanted.stream()
                    .filter(loan -> !facts.containsKey(loan))
                    .forEach(loan -> failures.putIfAbsent(loan, ErrorCode.NOT_FOUND));
            return new Loaded(facts, failures);
        } catch (FreestoneException together) {
            if (together.code() == ErrorCode.CONFIGURATION_INVALID) {
                throw together;
            }
            Map<LoanId, ErrorCode> failures = new HashMap<>();
            Map<LoanId, LoanFacts> facts = new HashMap<>();
            int silent = 0;
            for (LoanId loan : wanted) {
                Loaded one = silent < GIVE_UP ? alone(loan) : new Loaded(Map.of(), Map.of(loan, together.code()));
                silent = one.failures().containsValue(ErrorCode.FACTS_UNAVAILABLE) ? silent + 1 : 0;
                facts.putAll(one.facts());
                failures.putAll(one.failures());
            }
            return new Loaded(facts, failures);
        }
    }

    private Loaded alone(LoanId loan) {
        silences = 0;
        return load(Set.of(loan));
    }

    /** Asks again without those that the source says it cannot tell. */
    private Map<LoanId, LoanFacts> loadTellable(Set<LoanId> wanted, Map<LoanId, ErrorCode> failures) {
        Set<LoanId> left = new HashSet<>(wanted);
        while (!left.isEmpty()) {
            try {
                return loans.load(List.copyOf(left));
            } catch (FreestoneException refused) {
                Set<LoanId> untold = untold(refused, left);
                if (untold.isEmpty()) {
                    throw refused;
                }
                untold.forEach(loan -> failures.put(loan, ErrorCode.FACTS_INVALID));
                left.removeAll(untold);
            }
        }
        return Map.of();
    }

    /** A path that is not the id of a loan that was asked for names nothing. */
    private static Set<LoanId> untold(FreestoneException refused, Set<LoanId> wanted) {
        if (refused.code() != ErrorCode.FACTS_INVALID) {
            return Set.of();
        }
        Set<String> paths = refused.violations().stream().map(Violation::path).collect(Collectors.toSet());
        return wanted.stream().filter(loan -> paths.contains(loan.value())).collect(Collectors.toSet());
    }
}
