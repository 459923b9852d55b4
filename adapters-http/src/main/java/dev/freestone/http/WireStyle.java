package dev.freestone.http;

/** How a route speaks. Source: docs/spec/conventions.md 7. */
enum WireStyle {
    /** Campaigns, promo programs, notifications, cases, operations: statuses are numbers of HTTP. */
    PEACH,
    /** Engagement campaigns: {@code status} is ok or error, and most refusals are 200. */
    ENGAGEMENT
}
