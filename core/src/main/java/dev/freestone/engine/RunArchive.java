package dev.freestone.engine;

import java.io.IOException;
import java.io.OutputStream;

/**
 * Files of a run that are there, to be packed into a zip while it is written: what can be refused has been. Thread-safe. Source:
 * docs/spec/outreach-campaigns.md 5.3.
 */
public final class RunArchive {
    private final String name;
    private final Packing packing;

    RunArchive(String name, Packing packing) {
        this.name = name;
        this.packing = packing;
    }

    /** Packs the files. */
    @FunctionalInterface
    interface Packing {
        void pack(OutputStream out) throws IOException;
    }

    /**
     * The name that is proposed for it.
     *
     * @return such as {@code CG-4T2K-9QXD_CR-5F0Q-77TL.zip}
     */
    public String name() {
        return name;
    }

    /**
     * Writes the zip, file by file; can be repeated.
     *
     * @param out where to; not closed
     * @throws IOException when it cannot be written
     * @throws dev.freestone.error.FreestoneException {@code storage_…} when a file cannot be read any more
     */
    public void writeTo(OutputStream out) throws IOException {
        packing.pack(out);
    }

    @Override
    public String toString() {
        return "RunArchive[" + name + "]";
    }
}
