package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;

/**
 * Why a query result cannot be used, as a whole. Immutable. Source: docs/spec/outreach-campaigns.md 4.5.
 *
 * @param code {@code missing_column}, {@code duplicate_column}, {@code ambiguous_column} or {@code query_limit_exceeded}
 * @param message what is wrong and what to do
 */
public record InputFault(ErrorCode code, String message) {}
