package dev.freestone.model.contact;

import dev.freestone.model.common.PersonId;
import java.util.List;
import java.util.Optional;

/**
 * For which contact the host is asked what it knows. Immutable.
 *
 * @param person the person
 * @param channel the code of the channel
 * @param destination where the contact goes; empty = nobody has found out
 * @param subject what it is about, such as {@code paymentDueDateReminder}
 * @param template the template, if one is named
 * @param debts the debts that it concerns, as they were planned
 */
public record FactsRequest(
        PersonId person,
        String channel,
        Optional<Destination> destination,
        String subject,
        Optional<String> template,
        List<String> debts) {
    /**
     * Copies the debts.
     *
     * @param person the person
     * @param channel the code of the channel
     * @param destination where the contact goes; empty = nobody has found out
     * @param subject what it is about, such as {@code paymentDueDateReminder}
     * @param template the template, if one is named
     * @param debts the debts that it concerns, as they were planned
     */
    public FactsRequest {
        debts = List.copyOf(debts);
    }

    @Override
    public String toString() {
        return "FactsRequest[" + channel + ", " + subject + "]";
    }
}
