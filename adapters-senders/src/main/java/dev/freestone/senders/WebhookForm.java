package dev.freestone.senders;

import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.UnknownAttempt;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is sent to a webhook. Wire form: docs/senders.md. */
final class WebhookForm {
    private WebhookForm() {}

    static Map<String, Object> message(SendRequest request) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("idempotencyKey", request.idempotencyKey().value());
        message.put("attempt", request.attemptNo());
        message.put("company", request.company().value());
        message.put("channel", request.channel());
        request.adType().ifPresent(code -> message.put("adType", code));
        message.put("destination", request.destination().value());
        message.put("content", content(request));
        message.put("sendBefore", request.sendBefore().toString());
        message.put("correlation", request.correlation());
        return message;
    }

    private static Map<String, Object> content(SendRequest request) {
        Map<String, Object> content = new LinkedHashMap<>();
        request.content().template().ifPresent(template -> content.put("template", template));
        request.content().title().ifPresent(title -> content.put("title", title));
        request.content().text().ifPresent(text -> content.put("text", text));
        request.content().html().ifPresent(html -> content.put("html", html));
        content.put("variables", request.content().variables());
        return content;
    }

    static Map<String, Object> question(UnknownAttempt attempt) {
        Map<String, Object> question = new LinkedHashMap<>();
        question.put("idempotencyKey", attempt.idempotencyKey().value());
        question.put("attempt", attempt.attemptNo());
        question.put("company", attempt.company().value());
        question.put("attemptedAt", attempt.attemptedAt().toString());
        return question;
    }
}
