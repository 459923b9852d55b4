package dev.freestone.http;

import java.io.IOException;

/** A process with the surface in a server that has bounds on time; it ends with its input. */
final class SlowClientServer {
    static final String READY = "ready ";

    private SlowClientServer() {}

    public static void main(String[] args) throws IOException {
        try (ServerHouse server = new ServerHouse()) {
            System.out.println(READY + server.port());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
        System.exit(0);
    }
}
