package dev.freestone.engine.cases;

import dev.freestone.json.CaseEventResultJson;
import dev.freestone.json.CaseStateJson;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.cases.CaseState;
import dev.freestone.notification.CaseEventResult;
import dev.freestone.spi.CaseEventRow;
import java.util.Map;
import java.util.Optional;

/**
 * What a stored event says without a key: no field, and nothing else that is sealed. Immutable. Source:
 * docs/spec/cases-and-notifications.md 12.
 *
 * @param before how the case stood; empty = it was created
 * @param after how it stands
 * @param result what the change made happen
 */
public record RecordedChange(Optional<CaseState> before, CaseState after, CaseEventResult result) {
    /**
     * Reads an event.
     *
     * @param row as it is stored
     * @return what it says
     */
    public static RecordedChange read(CaseEventRow row) {
        Map<String, ?> members = JsonText.parseObject(row.document().json());
        return new RecordedChange(
                Optional.ofNullable(members.get(CaseRecord.BEFORE))
                        .map(state -> CaseStateJson.withoutFields(CaseRecord.part(state))),
                CaseStateJson.withoutFields(CaseRecord.part(members.get(CaseRecord.AFTER))),
                CaseEventResultJson.fromMap(CaseRecord.part(members.get(CaseRecord.RESULT))));
    }
}
