/** Outreach campaigns as pure rules: objects, limits, the run life cycle, what a row becomes. */
@NullMarked
package dev.freestone.campaign;

import org.jspecify.annotations.NullMarked;
