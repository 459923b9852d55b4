package dev.freestone.spi;

import dev.freestone.model.common.CompanyId;
import dev.freestone.model.contact.FactsRequest;
import dev.freestone.model.contact.PersonFacts;
import java.util.List;

/**
 * What the host knows of people, debts, destinations and templates when a contact is decided.
 *
 * <p><b>Purpose:</b> the part of the policy's facts that is not recorded by the engine; a host that keeps consents or stops
 * elsewhere answers them here too. <b>Caller and thread:</b> the engine, with up to {@value #MAX_BATCH} requests a call, from
 * several threads at once, before the transaction that decides. <b>Effect:</b> none, it only reads. <b>Time:</b> an answer
 * carries when it was read; what is older than 60 s is not used, and the contact waits for the next look. <b>Retry:</b> the
 * engine repeats a failed call up to three times, then the contacts concerned wait; runs fail with {@code
 * directory_unavailable}. <b>Memory:</b> bounded by the batch. <b>Errors:</b> any unchecked exception. <b>Conformance
 * suite:</b> {@code dev.freestone.testkit.ContactFactsConformance}. Source: docs/spec/contact-policy.md 1.
 */
public interface ContactFacts {
    /** The greatest number of requests in one call. */
    int MAX_BATCH = 1_000;

    /**
     * Looks up what is known.
     *
     * @param company whose people; people of others do not exist
     * @param requests 1 to {@value #MAX_BATCH} requests
     * @return one answer for each, in their order; of somebody unknown facts without content
     */
    List<PersonFacts> find(CompanyId company, List<FactsRequest> requests);
}
