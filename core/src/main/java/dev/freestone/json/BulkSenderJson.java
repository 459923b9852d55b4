package dev.freestone.json;

import dev.freestone.campaign.BulkSender;
import dev.freestone.json.text.JsonText;
import dev.freestone.model.campaign.BulkSenderId;
import dev.freestone.model.common.Channel;
import dev.freestone.model.common.Document;
import dev.freestone.model.common.Theme;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Bulk senders as JSON. They hold no secrets, so the wire form is the document of a storage too. Static and thread-safe.
 * Source: docs/spec/outreach-campaigns.md 1.1, 1.5.
 */
public final class BulkSenderJson {
    private BulkSenderJson() {}

    /**
     * The wire form.
     *
     * @param sender the bulk sender
     * @return compact JSON with every attribute, absent ones as null
     */
    public static String write(BulkSender sender) {
        return JsonText.write(toMap(sender));
    }

    /**
     * The wire form as plain data, to be put into an answer or another document.
     *
     * @param sender the bulk sender
     * @return every attribute in order, absent ones as null, read back by {@link #fromMap}
     */
    public static Map<String, @Nullable Object> toMap(BulkSender sender) {
        Map<String, @Nullable Object> out = HeaderJson.begin(sender.id().value(), sender.header());
        out.put("interactionSubject", sender.interactionSubject());
        out.put("interactionTheme", sender.interactionTheme().code());
        out.put(
                "interactionChannel",
                sender.interactionChannel().map(Channel::code).orElse(null));
        return out;
    }

    /**
     * The document of a storage.
     *
     * @param sender the bulk sender
     * @return the document, read back by {@link #read}
     */
    public static Document document(BulkSender sender) {
        return Document.of(write(sender));
    }

    /**
     * Reads a document.
     *
     * @param document what {@link #document} made
     * @return an equal bulk sender
     * @throws IllegalStateException if the document is not one of a bulk sender
     */
    public static BulkSender read(Document document) {
        return fromMap(JsonText.parseObject(document.json()));
    }

    /**
     * Reads plain data.
     *
     * @param stored what {@link #toMap} made
     * @return an equal bulk sender
     * @throws IllegalStateException if the data is not that of a bulk sender
     */
    public static BulkSender fromMap(Map<String, ?> stored) {
        StoredObject in = new StoredObject("bulk sender", stored);
        return new BulkSender(
                BulkSenderId.of(in.text("id")),
                HeaderJson.read(in),
                in.text("interactionSubject"),
                in.code("interactionTheme", Theme::parse),
                in.optionalCode("interactionChannel", Channel::parse));
    }
}
