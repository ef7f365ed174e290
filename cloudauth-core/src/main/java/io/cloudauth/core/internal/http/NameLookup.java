package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.ExceptionSanitizer;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * A resolver of host names with a time limit. The system's resolver cannot be interrupted, so
 * lookups run on up to {@value #THREADS} threads of their own. Calls for the same name share a
 * lookup in progress, however long it takes. A lookup that hangs blocks one thread, and each
 * waiting call stops at its own limit. Results are not cached. Thread-safe.
 */
final class NameLookup {
    private static final int THREADS = 8;
    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final NameResolver resolver;
    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> inProgress =
            new ConcurrentHashMap<>();

    /** The lookup threads. Lookups that wait for a thread are queued: at most one for each host. */
    private final ThreadPoolExecutor threads;

    NameLookup(NameResolver resolver) {
        this.resolver = resolver;
        this.threads =
                new ThreadPoolExecutor(
                        THREADS,
                        THREADS,
                        5,
                        TimeUnit.SECONDS,
                        new LinkedBlockingQueue<>(),
                        work -> {
                            Thread thread =
                                    new Thread(null, work, "cloudauth-http-names", 0, false);
                            thread.setDaemon(true);
                            return thread;
                        });
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns a lookup with the system's resolver and the JDK's cache. */
    static NameLookup system() {
        return new NameLookup(host -> List.of(InetAddress.getAllByName(host)));
    }

    /** Returns the addresses of a host, at least one, in the order in which to try them. */
    List<InetAddress> addresses(String host, Exchange exchange)
            throws UnknownHostException, InterruptedException, TimeoutException {
        if (host.equals("localhost")) {
            return List.of(
                    InetAddress.getByAddress(host, LOOPBACK_4),
                    InetAddress.getByAddress(host, LOOPBACK_6));
        }
        if (InetAddressUtils.isIPv4(host) || InetAddressUtils.isIPv6(host)) {
            return List.of(InetAddress.getByName(host)); // a literal needs no lookup
        }
        CompletableFuture<List<InetAddress>> lookup = inProgress.computeIfAbsent(host, this::start);
        try {
            return exchange.await(lookup.copy(), exchange.atMost(exchange.call().connectTimeout()));
        } catch (ExecutionException e) {
            UnknownHostException failure =
                    new UnknownHostException("the host name could not be resolved");
            failure.initCause(e.getCause());
            throw failure;
        }
    }

    private CompletableFuture<List<InetAddress>> start(String host) {
        CompletableFuture<List<InetAddress>> result = new CompletableFuture<>();
        threads.execute(
                () -> {
                    try {
                        List<InetAddress> addresses = resolver.resolve(host);
                        inProgress.remove(host, result);
                        result.complete(addresses);
                    } catch (Throwable e) { // waiting calls must see every failure
                        inProgress.remove(host, result);
                        result.completeExceptionally(ExceptionSanitizer.of(e));
                    }
                });
        return result;
    }
}
