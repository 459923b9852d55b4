package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.Person;
import dev.freestone.model.contact.PersonRef;
import java.util.List;
import java.util.Map;

/**
 * The host's people and their contacts.
 *
 * <p><b>Caller and thread:</b> the engine, with up to {@value #MAX_BATCH} references a call, from several threads at
 * once. <b>Effect:</b> none, it only reads. <b>Retry:</b> the engine repeats a failed call up to three times (1 s, 5 s,
 * 25 s), then the worker fails with {@code directory_unavailable}. <b>Memory:</b> bounded by the batch. <b>Errors:</b>
 * any unchecked exception. <b>Conformance suite:</b> {@code dev.freestone.testkit.PersonDirectoryConformance}.
 */
public interface PersonDirectory {
    /** The greatest number of references in one call. */
    int MAX_BATCH = 1_000;

    /**
     * Looks people up.
     *
     * @param company whose people; people of others do not exist
     * @param refs distinct references, 1 to {@value #MAX_BATCH}
     * @return the people found, by the reference that named them, with all their contacts; unknown ones are absent
     */
    Map<PersonRef, Person> find(CompanyId company, List<PersonRef> refs);
}
