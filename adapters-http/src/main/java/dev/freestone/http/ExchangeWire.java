package dev.freestone.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;

/** Answers an exchange of the server of the JDK. Of one request. */
final class ExchangeWire implements AnswerWire {
    private static final long NOTHING_FOLLOWS = -1;
    private static final long CHUNKS_FOLLOW = 0;

    private final HttpExchange exchange;
    private final boolean isReusable;

    /** @param isReusable whether another request may follow on the connection */
    ExchangeWire(HttpExchange exchange, boolean isReusable) {
        this.exchange = exchange;
        this.isReusable = isReusable;
    }

    @Override
    public OutputStream begin(ApiResponse answer, long length) throws IOException {
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        if (!isReusable) {
            exchange.getResponseHeaders().set("Connection", "close");
        }
        if (AnswerCarrier.isHeadOnly(exchange.getRequestMethod(), answer.status())) {
            if (length > 0) {
                exchange.getResponseHeaders().set("Content-Length", Long.toString(length));
            }
            exchange.sendResponseHeaders(answer.status(), NOTHING_FOLLOWS);
            return OutputStream.nullOutputStream();
        }
        if (length == 0) {
            exchange.sendResponseHeaders(answer.status(), NOTHING_FOLLOWS);
            return OutputStream.nullOutputStream();
        }
        exchange.sendResponseHeaders(answer.status(), length == UNKNOWN ? CHUNKS_FOLLOW : length);
        return exchange.getResponseBody();
    }

    @Override
    public boolean takeBack() {
        return false;
    }
}
