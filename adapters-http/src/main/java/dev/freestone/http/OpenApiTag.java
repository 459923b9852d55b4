package dev.freestone.http;

import dev.freestone.spi.ApiPermission;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The systems by which the document of the API orders its operations. */
enum OpenApiTag {
    OUTREACH("Campaigns over query results, their runs, workers and schedules."),
    PROMO("Promo programs of loans, and their types."),
    CASES("Cases, and the types that fire when they change."),
    ENGAGEMENT("Engagement campaigns, and what customers see of them."),
    CUSTOMERS("What customers do."),
    OPERATIONS("Contacts, what is decided about them, and what operators stop."),
    DOCUMENT("This document.");

    private final String says;

    OpenApiTag(String says) {
        this.says = says;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static OpenApiTag of(Route route) {
        return switch (route.access()) {
            case OPEN -> route.answer().shape() == AnswerRule.Shape.HEALTH ? OPERATIONS : DOCUMENT;
            case AUTH_TOKEN, STAT_ID -> CUSTOMERS;
            case CREDENTIALS -> of(route.permission().orElseThrow());
        };
    }

    private static OpenApiTag of(ApiPermission permission) {
        return switch (permission) {
            case OUTREACH_READ, OUTREACH_WRITE -> OUTREACH;
            case PROMO_READ, PROMO_WRITE -> PROMO;
            case CASES_READ, CASES_WRITE -> CASES;
            case ENGAGEMENT_READ, ENGAGEMENT_WRITE -> ENGAGEMENT;
            case CUSTOMERS_WRITE -> CUSTOMERS;
            case OPERATIONS_READ, OPERATIONS_WRITE -> OPERATIONS;
        };
    }

    static List<Map<String, Object>> all() {
        return Arrays.stream(values())
                .map(tag -> OpenApi.ordered("name", tag.code(), "description", tag.says))
                .toList();
    }
}
