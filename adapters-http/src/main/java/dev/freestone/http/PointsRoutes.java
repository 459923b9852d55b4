package dev.freestone.http;

import dev.freestone.engagement.PageRequest;
import dev.freestone.engine.PointsRequest;
import dev.freestone.json.CustomerAnswers;
import dev.freestone.spi.ApiPermission;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Points of customers. Source: docs/spec/engagement-campaigns.md 10.2, docs/spec/rest.md 5. */
final class PointsRoutes {
    private static final String CHANGES = "/points/changes";

    static final List<Route> ALL = Stream.<Function<CustomerPath, Route>>of(
                    PointsRoutes::balance, PointsRoutes::history, PointsRoutes::change)
            .flatMap(row -> CustomerPath.each(CustomerPath.V1, row).stream())
            .toList();

    private PointsRoutes() {}

    private static Route balance(CustomerPath who) {
        return who.begin(
                        Route::get,
                        "/points",
                        "getPoints",
                        "Tells the points of a customer.",
                        ApiPermission.ENGAGEMENT_READ)
                .answers(AnswerRule.bare("PointsBalance"))
                .by(call -> Call.answer(
                        CustomerAnswers.points(call.campaigns().points().balance(who.of(call)))));
    }

    private static Route history(CustomerPath who) {
        return who.begin(
                        Route::get,
                        CHANGES,
                        "listPointsChanges",
                        "Lists changes of points, the latest first.",
                        ApiPermission.ENGAGEMENT_READ)
                .queryOfEngine(
                        QueryParameter.integer("page", "from 1 on, default 1"),
                        QueryParameter.integer("page_size", "changes of a page, 1 to 100, default 20"))
                .answers(AnswerRule.bare("PointsChanges"))
                .by(call -> {
                    PageRequest page = PageRequest.parse(call.query());
                    return Call.answer(CustomerAnswers.pointsChanges(
                            call.campaigns().points().history(who.of(call), page.offset(), page.pageSize())));
                });
    }

    private static Route change(CustomerPath who) {
        return who.begin(
                        Route::post,
                        CHANGES,
                        "changePoints",
                        "Adds points or takes some away, once for each id of a request.",
                        ApiPermission.CUSTOMERS_WRITE)
                .body(BodyRule.required("PointsRequest"))
                .answers(AnswerRule.bare("PointsChange"))
                .by(call -> {
                    PointsRequest request = PointsRequest.parse(call.body());
                    return Call.answer(CustomerAnswers.pointsChange(call.campaigns()
                            .points()
                            .change(who.of(call), request.requestId(), request.amount(), request.reason())));
                });
    }
}
