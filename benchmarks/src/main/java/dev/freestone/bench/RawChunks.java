package dev.freestone.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import javax.sql.DataSource;

/** What one would write by hand: one insert with a commit, and one select, for each MiB, on one connection. */
final class RawChunks implements FileWay {
    private static final int CHUNK = 1 << 20;

    private final DataSource dataSource;

    /** The table is like the one of run files. */
    RawChunks(DataSource dataSource, String createTable) throws SQLException {
        this.dataSource = dataSource;
        execute(createTable);
    }

    @Override
    public void write(FileContent content) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO raw_chunk (file, place, content) VALUES (1, ?, ?)");
                Chunks chunks = new Chunks(insert)) {
            content.writeTo(chunks);
        }
    }

    /** Cuts. */
    private static final class Chunks extends OutputStream {
        private final PreparedStatement insert;
        private final byte[] chunk = new byte[CHUNK];
        private int filled;
        private int place;

        Chunks(PreparedStatement insert) {
            this.insert = insert;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            for (int done = 0; done < length; ) {
                int part = Math.min(length - done, CHUNK - filled);
                System.arraycopy(bytes, offset + done, chunk, filled, part);
                filled += part;
                done += part;
                if (filled == CHUNK) {
                    insert(chunk);
                }
            }
        }

        private void insert(byte[] content) throws IOException {
            try {
                insert.setInt(1, place++);
                insert.setBytes(2, content);
                insert.executeUpdate();
                filled = 0;
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                insert(Arrays.copyOf(chunk, filled));
            }
        }
    }

    @Override
    public void read(FileContent content) throws Exception {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select =
                        connection.prepareStatement("SELECT content FROM raw_chunk WHERE file = 1 AND place = ?");
                InputStream in = new Selected(select)) {
            content.requireFrom(in);
        }
    }

    /** One chunk after the other. */
    private static final class Selected extends InputStream {
        private final PreparedStatement select;
        private InputStream chunk = InputStream.nullInputStream();
        private int place;

        Selected(PreparedStatement select) {
            this.select = select;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = chunk.read(bytes, offset, length);
            return read < 0 && next() ? chunk.read(bytes, offset, length) : read;
        }

        private boolean next() throws IOException {
            chunk = InputStream.nullInputStream();
            try {
                select.setInt(1, place++);
                try (ResultSet rows = select.executeQuery()) {
                    if (!rows.next()) {
                        return false;
                    }
                    chunk = new ByteArrayInputStream(rows.getBytes(1));
                    return true;
                }
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }

    @Override
    public void remove() throws SQLException {
        execute("TRUNCATE TABLE raw_chunk");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
