package dev.freestone.browser;

import dev.freestone.examples.ReferenceHost;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The reference host with its demo data, and a page of the test's own over its engine. For tests that change nothing. */
final class Demo implements AutoCloseable {
    private static final String KEY = "key-of-the-demo-host";

    final PageHost host;
    private final ReferenceHost reference;

    private Demo(ReferenceHost reference, PageHost host) {
        this.reference = reference;
        this.host = host;
    }

    static Demo start() {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        try {
            ReferenceHost reference = ReferenceHost.start(KEY, nowhere, "--port", "0", "--demo");
            return new Demo(reference, PageHost.over(reference.freestone()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        host.close();
        reference.close();
    }
}
