package dev.freestone.integration;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Lists what is asked of a connection of the host, as {@code name/number of arguments}. */
final class ListedCalls {
    private final List<String> calls = new CopyOnWriteArrayList<>();

    List<String> calls() {
        return calls;
    }

    Connection over(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    calls.add(method.getName() + "/" + method.getParameterCount());
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
