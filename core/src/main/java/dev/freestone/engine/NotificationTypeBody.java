package dev.freestone.engine;

import dev.freestone.error.Violation;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.common.Channel;
import dev.freestone.notification.InteractionTheme;
import java.util.ArrayList;
import java.util.List;

/** Reads request bodies of notification types. */
final class NotificationTypeBody {
    private NotificationTypeBody() {}

    static NotificationTypeChange read(String json) {
        List<Violation> problems = new ArrayList<>();
        BodyReader body = BodyReader.of(JsonText.parseObject(json), problems);
        NotificationTypeChange.Builder change = NotificationTypeChange.builder()
                .name(body.text("name"))
                .description(body.text("description"))
                .status(TypeBody.status(body))
                .onStatus(TypeBody.onStatus(body))
                .onOutcome(TypeBody.onOutcome(body))
                .onCondition(TypeBody.onCondition(body))
                .channel(TypeBody.code(
                        body,
                        "channel",
                        text -> Channel.parse(text).filter(channel -> channel != Channel.PUSH),
                        "voice email fax text chat mail gui document"))
                .theme(TypeBody.code(
                        body,
                        "theme",
                        InteractionTheme::parse,
                        "opsCollDebt opsServicing opsAccountCredentials and the other ops themes"))
                .templateId(body.number("templateId"))
                .delay(body.whole("delay"))
                .unit(TypeBody.unit(body));
        change.echoed = body.echoed(TypeBody.SYSTEM);
        body.end();
        change.problems = problems;
        return change.build();
    }
}
