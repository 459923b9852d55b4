package dev.freestone.engine;

import dev.freestone.cases.Case;
import dev.freestone.notification.CaseEventResult;

/**
 * What came of a command on a case. Immutable. Source: docs/spec/cases-and-notifications.md 2, 12.
 *
 * @param value the case after it
 * @param result what the change made happen; of a command that changes nothing it is empty and names the last change
 */
public record CaseAnswer(Case value, CaseEventResult result) {}
