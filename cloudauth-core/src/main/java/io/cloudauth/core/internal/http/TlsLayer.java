package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.offload.DaemonThreads;
import java.io.IOException;
import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSocket;
import org.apache.hc.core5.http.ssl.TLS;
import org.apache.hc.core5.http.ssl.TlsCiphers;
import org.apache.hc.core5.ssl.SSLContexts;
import org.jspecify.annotations.Nullable;

/**
 * A factory that adds TLS 1.2 or newer to connected sockets. The {@link SSLContext} verifies the
 * certificate. In addition, this class always checks that the certificate is issued for the host
 * name. Thread-safe.
 */
final class TlsLayer {
    private final AtomicReference<@Nullable CompletableFuture<SSLContext>> context;
    private final boolean userContext;

    /**
     * Creates a factory.
     *
     * @param context of the user; null for the JDK's, which is created when it is first needed
     */
    TlsLayer(@Nullable SSLContext context) {
        this.userContext = context != null;
        this.context =
                new AtomicReference<>(
                        context == null ? null : CompletableFuture.completedFuture(context));
    }

    /**
     * Begins to create the JDK's context on a thread of its own, or returns the one that exists. It
     * reads the trusted certificates, which takes longer than everything else in the first call of
     * a process.
     */
    CompletableFuture<SSLContext> prepare() {
        CompletableFuture<SSLContext> created = new CompletableFuture<>();
        CompletableFuture<SSLContext> before = context.compareAndExchange(null, created);
        if (before != null) {
            return before;
        }
        try {
            DaemonThreads.create(() -> create(created), "cloudauth-tls").start();
        } catch (Throwable e) { // the machine has no thread left
            failed(created, e);
        }
        return created;
    }

    private void create(CompletableFuture<SSLContext> created) {
        try {
            SSLContext ofJdk = SSLContexts.createDefault();
            ofJdk.createSSLEngine(); // loads what each handshake needs
            created.complete(ofJdk);
        } catch (Throwable e) {
            failed(created, e);
        }
    }

    /** The next connection tries again. */
    private void failed(CompletableFuture<SSLContext> created, Throwable failure) {
        context.compareAndSet(created, null);
        created.completeExceptionally(failure);
    }

    /**
     * Returns the socket with TLS.
     *
     * @throws SSLException if the JDK cannot create its context, or if the handshake fails
     */
    SSLSocket over(Socket socket, Route route, Exchange exchange)
            throws IOException, InterruptedException, TimeoutException {
        SSLContext ready;
        try {
            ready = exchange.await(prepare().copy(), exchange.call().deadline().remaining());
        } catch (ExecutionException e) {
            throw new SSLException("the JDK cannot create its default SSLContext", e.getCause());
        }
        try {
            return handshake(ready, socket, route);
        } catch (IOException | VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            if (!userContext) {
                throw e;
            }
            // the trust or key manager of the application's SSLContext threw: the handshake failed
            throw new SSLException(e.getClass().getName());
        }
    }

    private static SSLSocket handshake(SSLContext context, Socket socket, Route route)
            throws IOException {
        SSLSocket layered =
                (SSLSocket)
                        context.getSocketFactory()
                                .createSocket(socket, route.host(), route.port(), true);
        SSLParameters parameters = layered.getSSLParameters();
        parameters.setProtocols(TLS.excludeWeak(layered.getEnabledProtocols()));
        parameters.setCipherSuites(TlsCiphers.excludeWeak(layered.getEnabledCipherSuites()));
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        layered.setSSLParameters(parameters);
        layered.startHandshake();
        // a custom trust manager can skip the host name check requested above, so repeat it here
        Certificate[] chain = layered.getSession().getPeerCertificates();
        if (!(chain[0] instanceof X509Certificate certificate)) {
            throw new SSLPeerUnverifiedException("no X.509 certificate");
        }
        CertificateNames.check(route.host(), certificate);
        return layered;
    }
}
