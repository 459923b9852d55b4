/** When the schedules of campaigns fire, each day once. Source: docs/spec/outreach-campaigns.md 3.4. */
@NullMarked
package dev.freestone.engine.occurrences;

import org.jspecify.annotations.NullMarked;
