package dev.freestone.campaign;

import java.util.Objects;

/**
 * How an engine delivers files of runs. Immutable. Source: docs/spec/outreach-campaigns.md 5.4.
 *
 * @param manifest whether a list of the files follows them, default true
 * @param onRenameRefused what is done where a server refuses to rename, default {@link RenameRefused#FAIL}
 */
public record DeliverySettings(boolean manifest, RenameRefused onRenameRefused) {
    /** With manifest; a refused rename fails. */
    public static final DeliverySettings DEFAULT = new DeliverySettings(true, RenameRefused.FAIL);

    /**
     * Checks the components.
     *
     * @param manifest whether a list of the files follows them
     * @param onRenameRefused what is done where a server refuses to rename
     */
    public DeliverySettings {
        Objects.requireNonNull(onRenameRefused, "onRenameRefused");
    }

    /**
     * The same without a list of the files.
     *
     * @return a changed copy
     */
    public DeliverySettings withoutManifest() {
        return new DeliverySettings(false, onRenameRefused);
    }

    /**
     * The same with another answer to a refused rename.
     *
     * @param value what is done then
     * @return a changed copy
     */
    public DeliverySettings onRenameRefused(RenameRefused value) {
        return new DeliverySettings(manifest, value);
    }
}
