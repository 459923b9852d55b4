package dev.freestone.senders;

import java.io.IOException;
import java.net.Socket;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/** Where a mail server listens, and how much of the way to it is encrypted. */
record SmtpServer(String host, int port, Mode mode, SSLSocketFactory tls) {
    enum Mode {
        STARTTLS(587),
        IMPLICIT_TLS(465),
        PLAIN(25);

        private final int usualPort;

        Mode(int usualPort) {
            this.usualPort = usualPort;
        }

        int usualPort() {
            return usualPort;
        }
    }

    /** A connected socket: of implicit TLS with a certificate that was checked, of the others still in the clear. */
    Socket connect(long deadline) throws IOException {
        var socket = BoundedSocket.connect(host, port, deadline);
        if (mode != Mode.IMPLICIT_TLS) {
            return socket;
        }
        try {
            var encrypted = (SSLSocket) tls.createSocket(socket, host, port, true);
            var parameters = encrypted.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            encrypted.setSSLParameters(parameters);
            encrypted.startHandshake();
            return encrypted;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }
}
