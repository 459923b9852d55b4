package dev.freestone.engine.cases;

import dev.freestone.notification.TriggerIndex;

/**
 * What was in force at one revision of a company's catalog. Immutable.
 *
 * @param revision the revision
 * @param index the active versions of types that belong to a case type
 */
record Catalog(long revision, TriggerIndex index) {}
