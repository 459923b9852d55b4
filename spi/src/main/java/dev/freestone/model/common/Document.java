package dev.freestone.model.common;

import java.util.Objects;

/**
 * JSON text that core has made, with secrets already encrypted where the storage is durable. A store keeps it as it is.
 *
 * @param json the text
 */
public record Document(String json) {
    /**
     * Checks and copies the components.
     *
     * @param json the text
     */
    public Document {
        Objects.requireNonNull(json, "json");
    }

    /**
     * A document.
     *
     * @param json the text
     * @return the document
     */
    public static Document of(String json) {
        return new Document(json);
    }

    @Override
    public String toString() {
        return "Document[" + json.length() + " characters]";
    }
}
