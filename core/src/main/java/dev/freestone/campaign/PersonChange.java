package dev.freestone.campaign;

import dev.freestone.model.common.PersonId;
import java.util.Optional;

/**
 * What a dry run would do otherwise with a person than the last run did. For the caller only: it names a person. Immutable.
 * Source: docs/spec/outreach-campaigns.md 4.8.
 *
 * @param worker which worker
 * @param person the host's id
 * @param kind entered, left or changed; empty for somebody who reappears although the best of his rows ends as before
 * @param then how the person ended in the last run, empty when he was not in it
 * @param now how he would end, empty when he is not in the dry run
 * @param reappears whether he was stopped then and is reached now
 */
public record PersonChange(
        RunWorkerKind worker,
        PersonId person,
        Optional<ChangeKind> kind,
        Optional<RowEnd> then,
        Optional<RowEnd> now,
        boolean reappears) {
    /**
     * Without the person.
     *
     * @return codes only
     */
    @Override
    public String toString() {
        return "PersonChange[" + worker.code() + " "
                + kind.map(ChangeKind::code).orElse("same") + "]";
    }
}
