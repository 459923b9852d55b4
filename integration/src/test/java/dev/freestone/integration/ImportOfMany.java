package dev.freestone.integration;

import dev.freestone.contact.ImportReport;
import dev.freestone.engine.Freestone;
import dev.freestone.memory.InMemoryStorage;
import dev.freestone.model.common.NodeId;
import dev.freestone.spi.Storage;
import dev.freestone.spi.Tx;
import dev.freestone.spi.WorkQueue;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.function.Function;

/** A process that imports a file of many rows, which exists nowhere as a whole, into a storage that forgets. */
final class ImportOfMany {
    static final String DONE = "done ";

    private ImportOfMany() {}

    public static void main(String[] args) {
        long rows = Long.parseLong(args[0]);
        Freestone freestone = Freestone.builder().storage(new Forgetful()).build();
        ImportReport report = freestone.contacts().imports().calls("dialer-7", new Made(rows));
        System.out.println(DONE + report.imported() + " " + report.errors());
    }

    /** A file whose rows are made when they are read; each hundredth is too short. */
    private static final class Made extends InputStream {
        private final long rows;
        private long made;
        private byte[] line = ImportedFile.HEADER.getBytes(StandardCharsets.UTF_8);
        private int next;

        Made(long rows) {
            this.rows = rows;
        }

        @Override
        public int read() {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (next == line.length) {
                if (made == rows) {
                    return -1;
                }
                made++;
                next = 0;
                line = (row() + "\r\n").getBytes(StandardCharsets.UTF_8);
            }
            int count = Math.min(length, line.length - next);
            System.arraycopy(line, next, bytes, from, count);
            next += count;
            return count;
        }

        private String row() {
            return made % 100 == 0
                    ? "short,row"
                    : "call-" + made + ",,BO-" + made + ",LN-" + made
                            + ",+15550100001,outbound,2024-03-04T10:00:00Z,Y,N,,LEFT MESSAGE,";
        }
    }

    private static final class Forgetful implements Storage {
        private final Storage empty = InMemoryStorage.of(InstantSource.system());

        @Override
        public <T> T write(Function<Tx, T> decision) {
            return InMemoryStorage.of(InstantSource.system()).write(decision);
        }

        @Override
        public WorkQueue workQueue() {
            return empty.workQueue();
        }

        @Override
        public boolean isDurable() {
            return false;
        }

        @Override
        public boolean leasesExpire() {
            return false;
        }

        @Override
        public void endLeases(NodeId node) {
            empty.endLeases(node);
        }
    }
}
