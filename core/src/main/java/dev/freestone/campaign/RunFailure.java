package dev.freestone.campaign;

import dev.freestone.error.ErrorCode;

/**
 * Why a run failed. Immutable. Source: docs/spec/outreach-campaigns.md 1.6, 7.1.
 *
 * @param code the code
 * @param message what failed and what to do; no secret, no cell value
 */
public record RunFailure(ErrorCode code, String message) {}
