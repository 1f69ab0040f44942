package dev.larder.demo.http;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.impl.HttpProcessors;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnection;
import org.apache.hc.core5.http.impl.io.DefaultBHttpServerConnectionFactory;
import org.apache.hc.core5.http.impl.io.HttpService;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts connections on loopback and lets httpcore speak HTTP on them. Its own accept loop and not
 * httpcore's {@code HttpServer}, because that one's threads keep a JVM alive and it can only close politely.
 */
public final class Listener implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int READ_TIMEOUT_MILLIS = 30_000;
    private static final Duration GRACE = Duration.ofSeconds(2);

    private final ServerSocket door;
    private final ExecutorService threads;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Stopping stopping = new Stopping();
    private final DefaultBHttpServerConnectionFactory connections;
    private volatile BooleanSupplier busy = () -> false;

    private Listener(ServerSocket door) {
        this.door = door;
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "demo-server-" + door.getLocalPort());
            thread.setDaemon(true);
            return thread;
        });
        Http1Config limits = Http1Config.custom()
                .setMaxLineLength(32 * 1024)
                .setMaxHeaderCount(200)
                .build();
        this.connections = new DefaultBHttpServerConnectionFactory("http", limits, CharCodingConfig.DEFAULT);
    }

    /** Binds to 127.0.0.1; port 0 is any free one. Nothing is answered before {@link #serve}. */
    public static Listener bind(int port) throws IOException {
        ServerSocket door = new ServerSocket();
        try {
            door.setReuseAddress(true);
            door.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 128);
        } catch (IOException taken) {
            door.close();
            throw taken;
        }
        return new Listener(door);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Starts to answer; returns at once. */
    public void serve(RequestHandler handler) {
        Exchange exchange = new Exchange(handler, stopping);
        HttpService http = new HttpService(HttpProcessors.server("demo"), exchange, null, null);
        threads.execute(() -> accept(http));
        busy = exchange::isBusy;
    }

    private void accept(HttpService http) {
        while (!stopping.begun()) {
            try {
                Socket socket = door.accept();
                open.add(socket);
                threads.execute(() -> converse(http, socket));
            } catch (IOException | RejectedExecutionException closed) {
                // Either the door was closed, which ends the loop, or one caller left before it was let in.
                stopping.pause(Duration.ofMillis(5));
            }
        }
    }

    private void converse(HttpService http, Socket socket) {
        try (socket) {
            socket.setTcpNoDelay(true);
            socket.setSoTimeout(READ_TIMEOUT_MILLIS);
            DefaultBHttpServerConnection connection = connections.createConnection(socket);
            while (!stopping.begun() && connection.isOpen()) {
                http.handleRequest(connection, HttpCoreContext.create());
            }
        } catch (IOException | HttpException left) {
            // The other side left, sent what is not HTTP, or was cut off on purpose: nobody to answer.
            LOG.trace("a connection ended", left);
        } finally {
            open.remove(socket);
        }
    }

    /** Stops accepting, gives running calls two seconds to finish, then closes every connection. */
    @Override
    public void close() {
        stopping.begin();
        closeQuietly(door);
        long end = System.nanoTime() + GRACE.toNanos();
        while (busy.getAsBoolean() && System.nanoTime() < end) {
            LockSupport.parkNanos(1_000_000);
        }
        open.forEach(Listener::closeQuietly);
        threads.shutdownNow();
        awaitEnd();
    }

    /** The port is free only when the thread that accepted has let go of it. */
    private void awaitEnd() {
        try {
            threads.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static void closeQuietly(Closeable socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            LOG.trace("a socket was gone already", alreadyGone);
        }
    }
}
