package dev.freestone.jdbc;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.contact.PersonRef;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which row answers which reference of one form. Databases may compare more loosely than we do, without regard to case or
 * blanks at the end: only a row that has the very text answers. Not thread-safe.
 */
final class PersonMatches {
    private final Map<String, PersonRef> asked = new HashMap<>();
    private final Map<String, PersonRow> exact = new HashMap<>();
    private final Map<String, PersonRow> byHostId = new HashMap<>();
    private final List<Object> values = new ArrayList<>();
    private final PersonRef.Form form;

    PersonMatches(List<PersonRef> refs) {
        this.form = refs.get(0).form();
        for (PersonRef each : refs) {
            asked.put(each.text(), each);
            values.add(form == PersonRef.Form.NUMBER ? (Object) Long.valueOf(each.text()) : each.text());
        }
    }

    /** What to look up. */
    List<Object> values() {
        return values;
    }

    void take(PersonRow row) {
        if (row.ref().isPresent()) {
            put(exact, row.ref().get(), row);
            return;
        }
        if (form == PersonRef.Form.EXTERNAL) {
            row.externalId().ifPresent(text -> put(exact, text, row));
        }
        put(byHostId, row.id(), row);
    }

    private void put(Map<String, PersonRow> rows, String text, PersonRow row) {
        if (!asked.containsKey(text)) {
            return;
        }
        PersonRow before = rows.putIfAbsent(text, row);
        if (before != null && !before.id().equals(row.id())) {
            throw FreestoneException.of(
                    ErrorCode.DIRECTORY_UNAVAILABLE,
                    "people SQL: two people answer one reference of form " + form + ", make what it looks up unique");
        }
    }

    /** An external id beats a host's id of the same text. */
    void addTo(Map<PersonRef, PersonRow> answers) {
        byHostId.forEach((text, row) -> answer(answers, text, row));
        exact.forEach((text, row) -> answer(answers, text, row));
    }

    private void answer(Map<PersonRef, PersonRow> answers, String text, PersonRow row) {
        var ref = asked.get(text);
        if (ref != null) {
            answers.put(ref, row);
        }
    }
}
