package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import dev.freestone.notification.StoppedChannel;
import dev.freestone.notification.StoppedTheme;
import java.util.ArrayList;
import java.util.List;

/** Reads request bodies of do-not-interact types. */
final class DoNotInteractTypeBody {
    private DoNotInteractTypeBody() {}

    static DoNotInteractTypeChange read(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        DoNotInteractTypeChange.Builder change = DoNotInteractTypeChange.builder()
                .name(body.text("name"))
                .description(body.text("description"))
                .status(TypeBody.status(body))
                .onStatus(TypeBody.onStatus(body))
                .onOutcome(TypeBody.onOutcome(body))
                .onCondition(TypeBody.onCondition(body))
                .channel(TypeBody.code(body, "channel", StoppedChannel::parse, "all voice email fax text chat mail"))
                .theme(TypeBody.code(
                        body,
                        "theme",
                        StoppedTheme::parse,
                        "all opsCollDebt opsServicing and the other themes of debts and servicing"))
                .duration(body.whole("duration"))
                .unit(TypeBody.unit(body));
        change.echoed = body.echoed(TypeBody.SYSTEM);
        body.end();
        change.problems = problems;
        return change.build();
    }
}
