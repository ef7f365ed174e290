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
 * Finds the addresses of a host. The system's resolver cannot be interrupted, so that each lookup
 * runs on a thread of its own, of which there are {@value #THREADS}. Calls that need the same name
 * share a lookup in progress, however long it takes: one that hangs holds one thread, and each call
 * leaves it in its own time. Results are not kept. Thread-safe.
 */
final class NameLookup {
    private static final int THREADS = 8;
    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final NameResolver resolver;
    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> inProgress =
            new ConcurrentHashMap<>();

    /** Lookups that wait for a thread: one for each host at most. */
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

    /** The machine's own resolver, with the JDK's caching. */
    static NameLookup system() {
        return new NameLookup(host -> List.of(InetAddress.getAllByName(host)));
    }

    /** Its addresses, at least one, in the order in which to try them. */
    List<InetAddress> addresses(String host, Exchange exchange)
            throws UnknownHostException, InterruptedException, TimeoutException {
        if (host.equals("localhost")) {
            return List.of(
                    InetAddress.getByAddress(host, LOOPBACK_4),
                    InetAddress.getByAddress(host, LOOPBACK_6));
        }
        if (InetAddressUtils.isIPv4(host) || InetAddressUtils.isIPv6(host)) {
            return List.of(InetAddress.getByName(host)); // a literal: nobody is asked
        }
        CompletableFuture<List<InetAddress>> lookup = inProgress.computeIfAbsent(host, this::start);
        try {
            return exchange.await(lookup.copy(), exchange.atMost(exchange.call().connectTimeout()));
        } catch (ExecutionException e) {
            UnknownHostException failure = new UnknownHostException("not resolved");
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
                    } catch (Throwable e) { // whoever waits must learn of it
                        inProgress.remove(host, result);
                        result.completeExceptionally(ExceptionSanitizer.of(e));
                    }
                });
        return result;
    }
}
