package dev.freestone.model.contact;

import java.util.Optional;

/**
 * How a contact is made, as far as the policy asks. Immutable. Source: docs/spec/contact-policy.md 1.
 *
 * @param recipient who is reached
 * @param autodialed whether an autodialer is used
 * @param prerecorded whether an artificial or prerecorded voice is used
 * @param exemption an exemption that is claimed, such as {@code financial_institution}
 * @param replyTo the message or call of the person that it answers, by the name of its report
 * @param confirmationOf the revocation that it confirms
 */
public record ContactTraits(
        Recipient recipient,
        boolean autodialed,
        boolean prerecorded,
        Optional<String> exemption,
        Optional<FactId> replyTo,
        Optional<FactId> confirmationOf) {
    /** To the person, by hand, claiming nothing. */
    public static final ContactTraits PLAIN =
            new ContactTraits(Recipient.CONSUMER, false, false, Optional.empty(), Optional.empty(), Optional.empty());

    /**
     * The same, dialed automatically or not.
     *
     * @param value whether an autodialer is used
     * @return other traits
     */
    public ContactTraits autodialed(boolean value) {
        return new ContactTraits(recipient, value, prerecorded, exemption, replyTo, confirmationOf);
    }

    /**
     * The same, with a prerecorded voice or not.
     *
     * @param value whether an artificial or prerecorded voice is used
     * @return other traits
     */
    public ContactTraits prerecorded(boolean value) {
        return new ContactTraits(recipient, autodialed, value, exemption, replyTo, confirmationOf);
    }

    /**
     * The same, to somebody else.
     *
     * @param value who is reached
     * @return other traits
     */
    public ContactTraits to(Recipient value) {
        return new ContactTraits(value, autodialed, prerecorded, exemption, replyTo, confirmationOf);
    }

    /**
     * The same, claiming an exemption.
     *
     * @param value such as {@code financial_institution}
     * @return other traits
     */
    public ContactTraits claiming(String value) {
        return new ContactTraits(recipient, autodialed, prerecorded, Optional.of(value), replyTo, confirmationOf);
    }

    /**
     * The same, as the answer to something that the person sent.
     *
     * @param value the name of its report
     * @return other traits
     */
    public ContactTraits answering(FactId value) {
        return new ContactTraits(recipient, autodialed, prerecorded, exemption, Optional.of(value), confirmationOf);
    }

    /**
     * The same, as the confirmation of a revocation.
     *
     * @param value the revocation
     * @return other traits
     */
    public ContactTraits confirming(FactId value) {
        return new ContactTraits(recipient, autodialed, prerecorded, exemption, replyTo, Optional.of(value));
    }
}
