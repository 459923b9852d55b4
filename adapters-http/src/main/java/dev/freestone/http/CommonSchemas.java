package dev.freestone.http;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.ViolationCode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Forms of all systems. Source: docs/spec/errors.md, docs/spec/conventions.md 7. */
final class CommonSchemas {
    static final List<Form> ALL = List.of(
            Form.of("Error")
                    .has(Types.range(400, 599), "status")
                    .has(Types.TEXT, "message")
                    .has(told(WireStyle.PEACH), "code")
                    .has(
                            Types.list(Form.inner()
                                    .has(Types.TEXT, "field")
                                    .has(Types.codes(ViolationCode.values(), ViolationCode::code), "code")
                                    .has(Types.TEXT, "message")
                                    .type()),
                            "violations"),
            Form.of("EngagementError")
                    .has(Types.oneOf("error"), "status")
                    .has(
                            Form.inner()
                                    .has(told(WireStyle.ENGAGEMENT), "code")
                                    .has(Types.TEXT, "message")
                                    .may(Types.list(Types.DATA), "details")
                                    .type(),
                            "errors"),
            Form.of("Document").open(),
            Form.of("HistoryEntry")
                    .has(Types.from(1), "number")
                    .has(Types.INSTANT, "at")
                    .has(Types.TEXT, "actor", "event")
                    .hasOrNull(Types.TEXT, "row")
                    .has(Types.WHOLE, "version")
                    .has(Types.DATA, "details"));

    private CommonSchemas() {}

    private static Map<String, Object> told(WireStyle style) {
        return Types.codes(
                Arrays.stream(ErrorCode.values())
                        .filter(code -> StatusNumbers.isTold(style, code))
                        .toArray(ErrorCode[]::new),
                ErrorCode::code);
    }
}
