/**
 * The rules of engagement campaigns: what a campaign is, how its status changes, who takes part, what is shown and sent, and what
 * offers become. Pure: data in, data out. Source: docs/spec/engagement-campaigns.md.
 */
@NullMarked
package dev.freestone.engagement;

import org.jspecify.annotations.NullMarked;
