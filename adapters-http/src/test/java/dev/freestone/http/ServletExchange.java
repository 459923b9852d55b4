package dev.freestone.http;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.MappingMatch;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a container gives to a servlet, of which only what a surface may use answers: sessions, cookies and parameters do not. The
 * interfaces have a hundred methods, so they are answered by name.
 */
final class ServletExchange {
    final Map<String, String> headers = new HashMap<>();
    int status;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final String method;
    private final String uri;
    private Map<String, String> sent = Map.of("X-API-KEY", ApiHouse.KEY);
    private @Nullable String query;
    private String context = "";
    private String servlet = "";
    private MappingMatch match = MappingMatch.PATH;
    private byte[] body = {};
    private int committedAfter = 1;

    ServletExchange(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    ServletExchange mapped(String contextPath, String servletPath, MappingMatch how) {
        this.context = contextPath;
        this.servlet = servletPath;
        this.match = how;
        return this;
    }

    ServletExchange query(String text) {
        this.query = text;
        return this;
    }

    ServletExchange json(String text) {
        this.body = text.getBytes(StandardCharsets.UTF_8);
        return headers(Map.of("X-API-KEY", ApiHouse.KEY, "Content-Type", "application/json"));
    }

    ServletExchange headers(Map<String, String> all) {
        this.sent = new LinkedHashMap<>(all);
        return this;
    }

    /** How many bytes the container holds back before the head leaves. */
    ServletExchange committedAfter(int bytes) {
        this.committedAfter = bytes;
        return this;
    }

    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    HttpServletRequest request() {
        HttpServletMapping mapping = proxy(HttpServletMapping.class, (proxy, called, arguments) -> match);
        return proxy(HttpServletRequest.class, (proxy, called, arguments) -> switch (called.getName()) {
            case "getMethod" -> method;
            case "getRequestURI" -> uri;
            case "getQueryString" -> query;
            case "getContextPath" -> context;
            case "getServletPath" -> servlet;
            case "getHttpServletMapping" -> mapping;
            case "getHeaderNames" -> sent.isEmpty() ? null : Collections.enumeration(sent.keySet());
            case "getHeaders" -> Collections.enumeration(List.of(sent.get((String) arguments[0])));
            case "getInputStream" -> new Body(body);
            default -> throw new AssertionError("a surface has no need of " + called);
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (proxy, called, arguments) -> {
            switch (called.getName()) {
                case "setStatus" -> status = (int) arguments[0];
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentLengthLong" -> headers.put("Content-Length", arguments[0].toString());
                case "getOutputStream" -> {
                    return new Sink();
                }
                case "isCommitted" -> {
                    return out.size() >= committedAfter;
                }
                case "reset" -> {
                    out.reset();
                    headers.clear();
                }
                default -> throw new AssertionError("a surface has no need of " + called);
            }
            return null;
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    private static final class Body extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Body(byte[] bytes) {
            this.bytes = new ByteArrayInputStream(bytes);
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new AssertionError("a surface reads while it waits");
        }
    }

    private final class Sink extends ServletOutputStream {
        @Override
        public void write(int b) {
            out.write(b);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new AssertionError("a surface writes while it waits");
        }
    }
}
