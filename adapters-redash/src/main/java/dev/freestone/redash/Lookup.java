package dev.freestone.redash;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/** Resolves the host of a server, away from the thread of the run: a question without an answer cannot be interrupted. */
final class Lookup {
    /** The names of the network. */
    @FunctionalInterface
    interface Names {
        InetAddress[] all(String host) throws UnknownHostException;
    }

    private final Names names;
    private final AllowedOrigin origin;

    Lookup(Names names, AllowedOrigin origin) {
        this.names = names;
        this.origin = origin;
    }

    /** Whether the host may be called; fails when it is unknown. */
    CompletableFuture<Boolean> allowed() {
        return CompletableFuture.supplyAsync(() -> {
            var question = new Question();
            try {
                // Lets the common pool add a thread for as long as this one is blocked.
                ForkJoinPool.managedBlock(question);
            } catch (InterruptedException e) {
                throw new CompletionException(e);
            }
            return question.allowed();
        });
    }

    private final class Question implements ForkJoinPool.ManagedBlocker {
        private InetAddress @Nullable [] found;
        private @Nullable UnknownHostException unknown;

        @Override
        public boolean block() {
            try {
                found = names.all(origin.host());
            } catch (UnknownHostException e) {
                unknown = e;
            }
            return true;
        }

        @Override
        public boolean isReleasable() {
            return found != null || unknown != null;
        }

        boolean allowed() {
            if (found == null) {
                throw new CompletionException(unknown);
            }
            boolean allowed = true;
            for (InetAddress address : found) {
                allowed &= origin.privateNetwork() || NetworkRules.isPublic(address);
            }
            return allowed;
        }
    }
}
