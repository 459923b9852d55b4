package dev.freestone.memory;

import dev.freestone.error.ErrorCode;
import dev.freestone.error.FreestoneException;
import dev.freestone.model.campaign.DeliveryTarget;
import dev.freestone.model.common.Secret;
import dev.freestone.spi.Delivery;
import dev.freestone.spi.RemoteFolder;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A {@link Delivery} to folders of this process, for tests of a host. One password opens all of them; whatever host a
 * target names, it is this one. Thread-safe. Source: docs/spec/outreach-campaigns.md 5.4.
 */
public final class InMemoryDelivery implements Delivery {
    private final Secret password;
    private final Map<String, Map<String, byte[]>> folders = new ConcurrentHashMap<>();

    private InMemoryDelivery(Secret password) {
        this.password = password;
    }

    /**
     * A server with one folder, the one for targets that name none.
     *
     * @param password what it asks for
     * @return the delivery
     */
    public static InMemoryDelivery of(Secret password) {
        return new InMemoryDelivery(password).withFolder("");
    }

    /**
     * One more folder.
     *
     * @param path as targets name it
     * @return this delivery
     */
    public InMemoryDelivery withFolder(String path) {
        folders.putIfAbsent(path, new ConcurrentHashMap<>());
        return this;
    }

    /**
     * What arrived in a folder.
     *
     * @param path as targets name it, empty for the first
     * @return content by name, sorted, as it is now
     */
    public Map<String, byte[]> files(String path) {
        return new TreeMap<>(folders.getOrDefault(path, Map.of()));
    }

    /**
     * Puts a file into a folder, as somebody else would.
     *
     * @param path as targets name it, empty for the first
     * @param name the file
     * @param content what it holds
     */
    public void place(String path, String name, byte[] content) {
        folder(path).put(name, content.clone());
    }

    @Override
    public RemoteFolder open(DeliveryTarget target) {
        if (target.password().filter(password::equals).isEmpty()) {
            throw FreestoneException.of(
                    ErrorCode.DELIVERY_AUTH_FAILED,
                    target.server() + " refused the account, look at username and password");
        }
        return new InMemoryFolder(folder(target.folder().orElse("")));
    }

    private Map<String, byte[]> folder(String path) {
        return Optional.ofNullable(folders.get(path))
                .orElseThrow(() -> FreestoneException.of(
                        ErrorCode.DELIVERY_DIRECTORY_MISSING,
                        "the folder of the upload settings does not exist, create it or correct cdDir"));
    }

    @Override
    public String toString() {
        return "InMemoryDelivery" + new TreeMap<>(folders).keySet();
    }
}
