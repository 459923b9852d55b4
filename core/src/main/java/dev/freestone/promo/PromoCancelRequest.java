package dev.freestone.promo;

import java.util.Optional;

/**
 * How a person cancels a promo program. Immutable. Source: docs/spec/promo-programs.md 5 T9, 15.
 *
 * @param reason why; {@code borrowerOptedOut} unless it is said
 * @param by who
 * @param sendNotice whether the borrower is told; true unless it is said
 * @param caseId the case that it belongs to; empty = the one that the program has
 */
public record PromoCancelRequest(
        PromoCancelReason reason, PromoCanceledBy by, boolean sendNotice, Optional<String> caseId) {}
