package dev.larder.service;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;

/**
 * Whether a connection to a service's address, or to the proxy on the way, comes about. Nothing is asked over it, so it
 * costs no call and carries no token. Blocks, at most for the given time.
 */
@FunctionalInterface
public interface Reachability {
    boolean reaches(URI base);

    /** Really connects. */
    static Reachability byConnecting(Duration patience) {
        return base -> {
            try (Socket socket = new Socket()) {
                socket.connect(address(base), (int) patience.toMillis());
                return socket.isConnected();
            } catch (IOException | IllegalArgumentException unreachable) {
                return false;
            }
        };
    }

    private static InetSocketAddress address(URI base) {
        for (Proxy proxy : ProxySelector.getDefault().select(base)) {
            if (proxy.address() instanceof InetSocketAddress at) {
                return new InetSocketAddress(at.getHostString(), at.getPort());
            }
        }
        int standard = "http".equalsIgnoreCase(base.getScheme()) ? 80 : 443;
        return new InetSocketAddress(base.getHost(), base.getPort() < 0 ? standard : base.getPort());
    }
}
