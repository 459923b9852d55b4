/**
 * Values of engagement campaigns that ports mention: ids, statuses, customers, and the tree of a targeting query. Source:
 * docs/spec/engagement-campaigns.md.
 */
@NullMarked
package dev.freestone.model.engagement;

import org.jspecify.annotations.NullMarked;
