package io.cloudauth.core.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.hc.core5.net.InetAddressUtils;

/**
 * Finds the addresses of a host. The question is asked on a thread of its own, because the system's
 * resolver cannot be interrupted; calls that need the same name at the same time share the
 * question. Answers are not kept. Thread-safe.
 */
final class NameLookup {
    private static final byte[] LOOPBACK_4 = {127, 0, 0, 1};
    private static final byte[] LOOPBACK_6 = {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    private final NameResolver resolver;
    private final ConcurrentMap<String, CompletableFuture<List<InetAddress>>> underWay =
            new ConcurrentHashMap<>();

    NameLookup(NameResolver resolver) {
        this.resolver = resolver;
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
        CompletableFuture<List<InetAddress>> question = underWay.computeIfAbsent(host, this::ask);
        try {
            return exchange.await(
                    question.copy(), exchange.atMost(exchange.call().connectTimeout()));
        } catch (TimeoutException e) {
            underWay.remove(host, question); // whoever comes next asks anew
            throw e;
        } catch (ExecutionException e) {
            UnknownHostException failure = new UnknownHostException("not resolved");
            failure.initCause(e.getCause());
            throw failure;
        }
    }

    private CompletableFuture<List<InetAddress>> ask(String host) {
        CompletableFuture<List<InetAddress>> answer = new CompletableFuture<>();
        Thread thread =
                new Thread(
                        () -> {
                            try {
                                List<InetAddress> addresses = resolver.resolve(host);
                                underWay.remove(host, answer);
                                answer.complete(addresses);
                            } catch (UnknownHostException | RuntimeException | Error e) {
                                underWay.remove(host, answer);
                                answer.completeExceptionally(e);
                            }
                        },
                        "cloudauth-http-names");
        thread.setDaemon(true);
        thread.start();
        return answer;
    }
}
