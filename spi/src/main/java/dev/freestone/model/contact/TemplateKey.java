package dev.freestone.model.contact;

import java.util.Optional;

/**
 * Which template is wanted. Immutable. Source: docs/spec/outreach-campaigns.md 1.5.
 *
 * @param name a subject such as {@code paymentDueDateReminder}, or the id of a template
 * @param channel the code of the channel, such as {@code text}
 * @param language the language of the person, such as {@code es}; empty = that of the company
 * @param product the product of the loan; empty = that of no product
 */
public record TemplateKey(String name, String channel, Optional<String> language, Optional<String> product) {}
