package dev.freestone.sftp;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.util.Set;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpFileSystemAccessor;
import org.apache.sshd.sftp.server.SftpSubsystemProxy;

/** Files that yield few bytes at a time. */
record ShortReads(int most) implements SftpFileSystemAccessor {
    @Override
    public SeekableByteChannel openFile(
            SftpSubsystemProxy subsystem,
            FileHandle handle,
            Path file,
            String path,
            Set<? extends OpenOption> options,
            FileAttribute<?>... attributes)
            throws IOException {
        return new Few(SftpFileSystemAccessor.super.openFile(subsystem, handle, file, path, options, attributes), most);
    }

    private record Few(SeekableByteChannel file, int most) implements SeekableByteChannel {
        @Override
        public int read(ByteBuffer block) throws IOException {
            int limit = block.limit();
            block.limit(Math.min(limit, block.position() + most));
            try {
                return file.read(block);
            } finally {
                block.limit(limit);
            }
        }

        @Override
        public int write(ByteBuffer block) throws IOException {
            return file.write(block);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public SeekableByteChannel position(long position) throws IOException {
            file.position(position);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public SeekableByteChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public boolean isOpen() {
            return file.isOpen();
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
