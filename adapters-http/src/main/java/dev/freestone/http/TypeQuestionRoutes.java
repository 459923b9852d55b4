package dev.freestone.http;

import dev.freestone.engine.SimulationRequest;
import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.DueDateJson;
import dev.freestone.json.SimulatedChangeJson;
import dev.freestone.json.TriggerReplayJson;
import dev.freestone.notification.TriggerReplay;
import dev.freestone.schedule.DelayUnit;
import dev.freestone.spi.ApiPermission;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What types would make happen; nothing is written. Source: docs/spec/cases-and-notifications.md 10, 13. */
final class TypeQuestionRoutes {
    private static final String TRIGGER = "trigger";
    private static final String DELAY = "delay";
    private static final String UNIT = "unit";
    private static final String VERSION = "version";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String NOTIFICATION_ID = "notificationTypeId";
    private static final String STOP_ID = "doNotInteractTypeId";
    private static final int FIRST_YEAR = 1_900;
    private static final int LAST_YEAR = 9_999;

    static final List<Route> ALL = List.of(
            Route.post("/notification-types/simulate")
                    .named("simulateCaseChanges", "Tells what changes would make happen, one after the other.")
                    .needs(ApiPermission.CASES_READ)
                    .body(BodyRule.required("Simulation"))
                    .answers(AnswerRule.counted("SimulatedChange"))
                    .by(call -> Call.counted(
                            call.company().notificationTypes().simulate(SimulationRequest.parse(call.body())),
                            SimulatedChangeJson::toMap)),
            Route.get("/notification-types/due-date")
                    .named("computeDueDate", "Tells when a delay is over, and which days it steps over.")
                    .needs(ApiPermission.CASES_READ)
                    .query(
                            QueryParameter.of(TRIGGER, QueryParameter.Type.INSTANT, "when it begins, required"),
                            QueryParameter.integer(DELAY, "how long it is, 0 to 3650, with its unit"),
                            QueryParameter.text(UNIT, "calendarDays or businessDays"))
                    .answers(AnswerRule.bare("DueDate"))
                    .by(TypeQuestionRoutes::dueDate),
            replay("/notification-types/{" + NOTIFICATION_ID + "}/replay", "replayNotificationType")
                    .by(call -> replayed(
                            call,
                            (version, from, to) -> call.company()
                                    .notificationTypes()
                                    .replay(TypeParameters.id(call, NOTIFICATION_ID), version, from, to))),
            replay("/do-not-interact-types/{" + STOP_ID + "}/replay", "replayDoNotInteractType")
                    .by(call -> replayed(
                            call,
                            (version, from, to) -> call.company()
                                    .doNotInteractTypes()
                                    .replay(TypeParameters.id(call, STOP_ID), version, from, to))));

    private TypeQuestionRoutes() {}

    /** Runs a version over the recorded events of a time. */
    @FunctionalInterface
    private interface Run {
        TriggerReplay over(int version, Instant from, Instant to);
    }

    private static Route.Draft replay(String path, String name) {
        return Route.get(path)
                .named(name, "Tells how often a version would have fired on recorded events, beside the active one.")
                .needs(ApiPermission.CASES_READ)
                .query(
                        QueryParameter.integer(VERSION, "the version to be tried, required"),
                        QueryParameter.of(FROM, QueryParameter.Type.INSTANT, "events from then on, required"),
                        QueryParameter.of(TO, QueryParameter.Type.INSTANT, "events before then, required"))
                .answers(AnswerRule.bare("TriggerReplay"));
    }

    private static ApiResponse replayed(Call call, Run run) {
        require(call, VERSION, FROM, TO);
        int version = call.integer(VERSION, 1, Integer.MAX_VALUE).orElseThrow();
        return Call.bare(TriggerReplayJson.toMap(run.over(version, instant(call, FROM), instant(call, TO))));
    }

    private static ApiResponse dueDate(Call call) {
        require(call, TRIGGER);
        // The engine judges the range of a delay.
        OptionalInt delay = call.integer(DELAY, Integer.MIN_VALUE, Integer.MAX_VALUE)
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty);
        return Call.bare(DueDateJson.toMap(call.company()
                .notificationTypes()
                .dueDate(instant(call, TRIGGER), delay, call.parameter(UNIT).map(TypeQuestionRoutes::unit))));
    }

    private static DelayUnit unit(String text) {
        return DelayUnit.parse(text)
                .orElseThrow(() -> refused(
                        UNIT, ViolationCode.UNKNOWN_VALUE, "no such unit, take one of calendarDays businessDays"));
    }

    private static void require(Call call, String... names) {
        List<Violation> missing = Stream.of(names)
                .filter(name -> call.parameter(name).isEmpty())
                .map(name -> Violation.of(name, ViolationCode.REQUIRED, "missing, give it"))
                .toList();
        if (!missing.isEmpty()) {
            throw FreestoneException.validation(missing);
        }
    }

    /** Years beyond have no days that could be counted. */
    private static Instant instant(Call call, String name) {
        Instant at = call.instant(name).orElseThrow();
        int year = at.atOffset(ZoneOffset.UTC).getYear();
        if (year < FIRST_YEAR || year > LAST_YEAR) {
            throw refused(
                    name,
                    ViolationCode.OUT_OF_RANGE,
                    "give an instant of the years " + FIRST_YEAR + " to " + LAST_YEAR);
        }
        return at;
    }

    private static FreestoneException refused(String name, ViolationCode code, String message) {
        return FreestoneException.validation(List.of(Violation.of(name, code, message)));
    }
}
