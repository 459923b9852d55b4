package dev.freestone.examples;

import dev.freestone.engine.Freestone;
import dev.freestone.engine.JournalReport;
import dev.freestone.files.FileAnchorSink;
import dev.freestone.model.common.CompanyId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Anchors of the journal in a file, and the proof that nothing in the journal was changed. */
public final class ProveTheJournal {
    private ProveTheJournal() {}

    /**
     * Journals something, anchors it, verifies it and prints.
     *
     * @param args none
     * @throws IOException when there is no temporary folder
     */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("anchors");
        Path file = folder.resolve("anchors.txt");
        try {
            run(System.out, file);
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }

    static JournalReport run(PrintStream out, Path file) {
        // guide:prove-the-journal:begin
        FileAnchorSink anchors = FileAnchorSink.over(file); // where database administrators cannot write
        try (Freestone freestone = Freestone.builder().anchors(anchors).build()) {
            freestone.contactExporters().create(DialerFile.draft());
            freestone.contacts().anchor(); // the engine does so once a day

            JournalReport report = freestone.contacts().verifier().verify(anchors.anchors(CompanyId.DEFAULT));
            out.println(report.fault().map(Object::toString).orElse("whole up to " + report.head()));
            return report;
        }
        // guide:prove-the-journal:end
    }
}
