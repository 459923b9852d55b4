package dev.freestone.http;

import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries an answer to its server. The head of a streamed body goes with its first byte, so that a body which fails before it is
 * answered as an error; one that fails later is broken off, so that nobody takes a part for the whole. Static and thread-safe.
 * Source: docs/spec/rest.md 6.
 */
final class AnswerCarrier {
    private static final Logger LOG = LoggerFactory.getLogger(AnswerCarrier.class);

    private AnswerCarrier() {}

    /** @throws IOException when the connection has to be cut */
    static void carry(HttpApi api, ApiRequest request, ApiResponse answer, AnswerWire wire) throws IOException {
        if (answer.body() instanceof ApiBody.Whole whole) {
            carry(answer, whole, wire);
            return;
        }
        LateHead out = new LateHead(answer, wire);
        try {
            answer.body().writeTo(out);
            out.wire().flush();
        } catch (IOException | RuntimeException | Error failure) {
            if (out.isGone) {
                throw new IOException("nobody listens to the answer any more", failure);
            }
            ApiResponse instead = api.failed(request, failure);
            if (out.isBegun() && !wire.takeBack()) {
                LOG.warn("an answer was broken off: {}", Refusals.name(failure));
                throw new IOException("the answer was broken off", failure);
            }
            carry(instead, (ApiBody.Whole) instead.body(), wire);
        }
    }

    private static void carry(ApiResponse answer, ApiBody.Whole whole, AnswerWire wire) throws IOException {
        OutputStream out = wire.begin(answer, whole.bytes().length);
        whole.writeTo(out);
        out.flush();
    }

    /** Whether an answer has no bytes behind its head, whatever its length says. Source: RFC 9110 6.4.1. */
    static boolean isHeadOnly(String method, int status) {
        return method.equals("HEAD") || status < 200 || status == 204 || status == 304;
    }

    /** Begins the answer with its first byte. */
    private static final class LateHead extends OutputStream {
        private final ApiResponse answer;
        private final AnswerWire wire;
        private @Nullable OutputStream out;
        private boolean isGone;

        LateHead(ApiResponse answer, AnswerWire wire) {
            this.answer = answer;
            this.wire = wire;
        }

        boolean isBegun() {
            return out != null;
        }

        OutputStream wire() throws IOException {
            OutputStream begun = out;
            if (begun == null) {
                begun = wire.begin(answer, AnswerWire.UNKNOWN);
                out = begun;
            }
            return begun;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            if (length == 0) {
                return;
            }
            try {
                wire().write(bytes, from, length);
            } catch (IOException gone) {
                isGone = true;
                throw gone;
            }
        }

        @Override
        public void flush() throws IOException {
            if (isBegun()) {
                wire().flush();
            }
        }
    }
}
