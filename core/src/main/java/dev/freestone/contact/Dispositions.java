package dev.freestone.contact;

import dev.freestone.model.common.Texts;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which words of a reporter mean a conversation, where its rows do not say so themselves. A word that is not listed says
 * nothing. Case and blanks count. Immutable. Source: docs/spec/contact-ledger.md 12.
 *
 * @param conversations by disposition, whether it means a conversation
 */
public record Dispositions(Map<String, Boolean> conversations) {
    /** Says nothing of any disposition. */
    public static final Dispositions NONE = new Dispositions(Map.of());

    private static final int MAX_LENGTH = 200;

    /**
     * Checks and copies the components.
     *
     * @param conversations by disposition, whether it means a conversation
     */
    public Dispositions {
        conversations.keySet().forEach(text -> Texts.require("Dispositions", text, 1, MAX_LENGTH));
        conversations = Map.copyOf(conversations);
    }

    /**
     * These dispositions and others that mean no conversation.
     *
     * @param texts such as {@code NO ANSWER} or {@code VOICEMAIL}
     * @return others
     */
    public Dispositions noConversation(String... texts) {
        return with(false, texts);
    }

    /**
     * These dispositions and others that mean a conversation.
     *
     * @param texts such as {@code PROMISE TO PAY}
     * @return others
     */
    public Dispositions conversation(String... texts) {
        return with(true, texts);
    }

    /**
     * Whether a disposition means a conversation.
     *
     * @param disposition the word, if one was given
     * @return empty when it is not listed
     */
    public Optional<Boolean> tell(Optional<String> disposition) {
        return disposition.flatMap(text -> Optional.ofNullable(conversations.get(text)));
    }

    private Dispositions with(boolean conversation, String... texts) {
        Map<String, Boolean> all = new TreeMap<>(conversations);
        for (String text : texts) {
            all.put(text, conversation);
        }
        return new Dispositions(all);
    }
}
