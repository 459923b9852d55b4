package dev.freestone.testkit;

import java.io.IOException;
import java.io.OutputStream;

/** The content of a draft of a {@link FaultyRunFiles}. */
final class FaultyOutputStream extends OutputStream {
    private final OutputStream out;
    private final Faults faults;

    FaultyOutputStream(OutputStream out, Faults faults) {
        this.out = out;
        this.faults = faults;
    }

    @Override
    public void write(int b) throws IOException {
        faults.stream("OutputStream.write", () -> out.write(b));
    }

    @Override
    public void write(byte[] bytes) throws IOException {
        faults.stream("OutputStream.write", () -> out.write(bytes));
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        faults.stream("OutputStream.write", () -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() throws IOException {
        faults.stream("OutputStream.flush", out::flush);
    }

    @Override
    public void close() throws IOException {
        faults.stream("OutputStream.close", out::close);
    }
}
