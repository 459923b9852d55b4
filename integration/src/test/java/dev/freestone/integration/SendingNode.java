package dev.freestone.integration;

import com.zaxxer.hikari.HikariDataSource;
import dev.freestone.contact.ContactPolicy;
import dev.freestone.engine.Freestone;
import dev.freestone.jdbc.JdbcStorage;
import dev.freestone.model.common.NodeId;
import dev.freestone.model.common.SenderId;
import dev.freestone.model.contact.SendRequest;
import dev.freestone.model.contact.SendResult;
import dev.freestone.model.contact.SenderTraits;
import dev.freestone.spi.BatchSender;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** A process that sends what is due until it is killed or its parent is gone. Arguments: node, address of the database, port of the provider. */
final class SendingNode {
    static final SenderId TEXT = SenderId.of("text");
    static final String READY = "ready";
    static final int BATCH = 5;

    private SendingNode() {}

    /**
     * Sends.
     *
     * @param args node, address of the database, port of the provider
     * @throws IOException when the provider cannot be reached
     */
    public static void main(String[] args) throws IOException {
        try (HikariDataSource pool = new HikariDataSource();
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), Integer.parseInt(args[2]))) {
            pool.setJdbcUrl(args[1]);
            pool.setUsername("postgres");
            pool.setMaximumPoolSize(3);
            Freestone freestone = engine(pool, args[0], new Provider(socket));
            System.out.println(READY);
            Optional<ProcessHandle> parent = ProcessHandle.current().parent();
            while (parent.isPresent() && parent.get().isAlive()) {
                freestone.tick();
            }
        }
    }

    static Freestone engine(DataSource database, String node, BatchSender sender) {
        return Freestone.builder()
                .storage(JdbcStorage.over(database))
                .plainStorage()
                .node(NodeId.of(node))
                .batchSender(TEXT, sender)
                .contactPolicy(ContactPolicy.none())
                .build();
    }

    /** A provider behind a socket. */
    static final class Provider implements BatchSender {
        private final Socket socket;
        private final BufferedReader in;

        Provider(Socket socket) throws IOException {
            this.socket = socket;
            this.in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public List<SendResult> sendAll(List<SendRequest> requests) {
            String line = requests.stream()
                    .map(request -> request.idempotencyKey().value())
                    .collect(Collectors.joining(" ", "", "\n"));
            try {
                socket.getOutputStream().write(line.getBytes(StandardCharsets.UTF_8));
                socket.getOutputStream().flush();
                in.readLine();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return requests.stream()
                    .<SendResult>map(request -> new SendResult.Accepted(request.idempotencyKey(), Optional.empty()))
                    .toList();
        }

        @Override
        public SenderTraits traits() {
            return SenderTraits.none().maxBatch(BATCH);
        }
    }
}
