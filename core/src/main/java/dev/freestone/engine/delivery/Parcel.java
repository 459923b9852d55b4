package dev.freestone.engine.delivery;

import java.io.InputStream;
import java.util.function.Supplier;

/**
 * A file that is to be delivered. Immutable.
 *
 * @param name its name there
 * @param part its name until it is whole
 * @param size bytes
 * @param sha256 lower-case hex
 * @param content opens it, once for each time it is written
 */
public record Parcel(String name, String part, long size, String sha256, Supplier<InputStream> content) {
    /**
     * A file of a run.
     *
     * @param name its name there
     * @param run the id of the run, which makes the name of the part its own
     * @param size bytes
     * @param sha256 lower-case hex
     * @param content opens it
     * @return the parcel
     */
    public static Parcel of(String name, String run, long size, String sha256, Supplier<InputStream> content) {
        return new Parcel(name, "." + name + "." + run + ".part", size, sha256, content);
    }
}
