package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Channel;
import java.util.ArrayList;
import java.util.List;

/** Reads request bodies of bulk senders. */
final class BulkSenderBody {
    private BulkSenderBody() {}

    static BulkSenderChange read(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        BulkSenderChange.Builder change = BulkSenderChange.builder()
                .interactionSubject(body.text("interactionSubject"))
                .interactionTheme(ThemeCodes.read(body, "interactionTheme"))
                .interactionChannel(body.code(
                        "interactionChannel",
                        text -> Channel.parse(text).orElse(null),
                        (at, text) -> Violation.of(
                                at,
                                ViolationCode.UNKNOWN_VALUE,
                                "no such channel, take one of voice email fax text chat mail")))
                .externalId(body.text("externalId"))
                .metaData(body.data("metaData"));
        change.echoed = body.echoed(ReadOnly.ATTRIBUTES);
        body.end();
        change.problems = problems;
        return change.build();
    }
}
