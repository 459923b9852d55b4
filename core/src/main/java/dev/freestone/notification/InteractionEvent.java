package dev.freestone.notification;

import dev.freestone.lifecycle.Coded;

/** What can happen to an interaction. Source: docs/spec/cases-and-notifications.md 11. */
public enum InteractionEvent implements Coded {
    /** A change of the case makes its type fire. */
    TYPE_FIRES("type_fires", "a change of the case makes its type fire"),
    /** The case is deleted, or is found to be when it is due. */
    CASE_DELETED("case_deleted", "the case is deleted, or is found to be when it is due"),
    /** The case changes, or it is due, and what triggered it is no longer so. */
    MATCH_GONE("match_gone", "the case changes, or it is due, and what triggered it is no longer so"),
    /** It is due and its template is missing or disabled. */
    TEMPLATE_DISABLED("template_disabled", "it is due and its template is missing or disabled"),
    /** It is due and the policy holds it. */
    POLICY_HOLDS("policy_holds", "it is due and the policy holds it"),
    /** It is due and the policy denies it. */
    POLICY_DENIES("policy_denies", "it is due and the policy denies it"),
    /** It is due, the policy allows it and a node takes it. */
    POLICY_ALLOWS("policy_allows", "it is due, the policy allows it and a node takes it"),
    /** A caller cancels it. */
    CANCEL("cancel", "a caller cancels it"),
    /** The person is erased, or the host stops contacts with the person. */
    STOP("stop", "the person is erased, or the host stops contacts with the person"),
    /** Its time, or that of its hold, is over. */
    EXPIRE("expire", "its time, or that of its hold, is over"),
    /** There is nothing to say, or nowhere to send it. */
    PREPARE_FAILED("prepare_failed", "there is nothing to say, or nowhere to send it"),
    /** Its node loses it or gives it back, or an operator holds it. */
    GIVEN_BACK("given_back", "its node loses it or gives it back, or an operator holds it"),
    /** The call of the provider begins. */
    ATTEMPT("attempt", "the call of the provider begins"),
    /** The provider takes responsibility. */
    ACCEPTED("accepted", "the provider takes responsibility"),
    /** The provider refuses for good. */
    REFUSED("refused", "the provider refuses for good"),
    /** It is proven that the provider did not take it. */
    NOT_TAKEN("not_taken", "it is proven that the provider did not take it"),
    /** The call ends without an answer. */
    NO_ANSWER("no_answer", "the call ends without an answer"),
    /** The provider, asked later, has it. */
    FOUND_DELIVERED("found_delivered", "the provider, asked later, has it"),
    /** The provider, asked later, has refused it. */
    FOUND_REJECTED("found_rejected", "the provider, asked later, has refused it"),
    /** The provider, asked later, does not have it and will not. */
    FOUND_ABSENT("found_absent", "the provider, asked later, does not have it and will not"),
    /** 24 h after the attempt the provider still does not have it. */
    GIVEN_UP("given_up", "24 h after the attempt the provider still does not have it"),
    /** An operator attests that it was delivered. */
    SETTLED_DELIVERED("settled_delivered", "an operator attests that it was delivered"),
    /** An operator attests that it was not delivered. */
    SETTLED_NOT_DELIVERED("settled_not_delivered", "an operator attests that it was not delivered");

    private final String code;
    private final String meaning;

    InteractionEvent(String code, String meaning) {
        this.code = code;
        this.meaning = meaning;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String meaning() {
        return meaning;
    }
}
