package dev.freestone.contact.policy;

import dev.freestone.error.FreestoneException;
import dev.freestone.error.Violation;
import dev.freestone.error.ViolationCode;
import dev.freestone.model.common.CompanyId;
import dev.freestone.model.common.Purpose;
import dev.freestone.model.common.Theme;
import dev.freestone.model.contact.ContactTraits;
import dev.freestone.model.contact.IntentPlan;
import dev.freestone.model.contact.KeyedHash;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the policy is asked about. Hashes and codes only. Immutable. Source: docs/spec/contact-policy.md 1.
 *
 * @param company the owner
 * @param person stands for the person
 * @param channel the code of the channel, such as {@code voice}
 * @param purpose why
 * @param theme why, as the producer names it
 * @param subject what it is about; empty text = nothing in particular
 * @param debts stand for the debts that it concerns; empty = none is named
 * @param destination stands for the number or address; empty = unknown
 * @param areaCode the area code of the destination, such as {@code 404}; empty = it has none
 * @param traits how it is made
 */
public record ContactQuestion(
        CompanyId company,
        KeyedHash person,
        String channel,
        Purpose purpose,
        Optional<Theme> theme,
        String subject,
        List<KeyedHash> debts,
        Optional<KeyedHash> destination,
        Optional<String> areaCode,
        ContactTraits traits) {
    /**
     * Copies the debts.
     *
     * @param company the owner
     * @param person stands for the person
     * @param channel the code of the channel, such as {@code voice}
     * @param purpose why
     * @param theme why, as the producer names it
     * @param subject what it is about; empty text = nothing in particular
     * @param debts stand for the debts that it concerns; empty = none is named
     * @param destination stands for the number or address; empty = unknown
     * @param areaCode the area code of the destination, such as {@code 404}; empty = it has none
     * @param traits how it is made
     */
    public ContactQuestion {
        debts = List.copyOf(debts);
    }

    /**
     * What a plan alone tells, when nobody has looked at its content.
     *
     * @param plan the plan of a contact
     * @return a question without theme and destination
     */
    public static ContactQuestion of(IntentPlan plan) {
        return new ContactQuestion(
                plan.company(),
                plan.person(),
                plan.channel(),
                plan.topic().purpose(),
                Optional.empty(),
                plan.topic().subject(),
                plan.topic().debts(),
                Optional.empty(),
                Optional.empty(),
                ContactTraits.PLAIN);
    }

    /**
     * The purpose of a contact, which must be given.
     *
     * @param purpose why, or null
     * @return the purpose
     * @throws FreestoneException {@code validation} with violation {@code required} of {@code purpose}
     */
    public static Purpose required(@Nullable Purpose purpose) {
        if (purpose == null) {
            throw FreestoneException.validation(List.of(Violation.of(
                    "purpose", ViolationCode.REQUIRED, "a contact has no purpose, give one, such as collection")));
        }
        return purpose;
    }
}
