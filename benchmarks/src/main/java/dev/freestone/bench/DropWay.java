package dev.freestone.bench;

import java.util.List;

/** A way to bring files to a {@link DropServer}, from connecting to disconnecting. */
interface DropWay {
    /** By all steps: no file of the name, written as a part, size, hash read back, still no file, renamed. */
    void drop(List<DropFile> files) throws Exception;

    /** Written under its name, nothing else. */
    void write(DropFile file) throws Exception;
}
