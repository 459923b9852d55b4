package dev.freestone.http;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;

/** Answers a request of a container of servlets. Of one request. */
final class ServletWire implements AnswerWire {
    private final String method;
    private final HttpServletResponse response;

    ServletWire(String method, HttpServletResponse response) {
        this.method = method;
        this.response = response;
    }

    @Override
    public OutputStream begin(ApiResponse answer, long length) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        boolean isHeadOnly = AnswerCarrier.isHeadOnly(method, answer.status());
        if (length != UNKNOWN && (!isHeadOnly || length > 0)) {
            response.setContentLengthLong(length);
        }
        return isHeadOnly ? OutputStream.nullOutputStream() : response.getOutputStream();
    }

    @Override
    public boolean takeBack() {
        if (response.isCommitted()) {
            return false;
        }
        response.reset();
        return true;
    }
}
