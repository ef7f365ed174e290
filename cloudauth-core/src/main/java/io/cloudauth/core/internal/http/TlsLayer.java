package io.cloudauth.core.internal.http;

import java.io.IOException;
import java.net.Socket;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
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
    private final SSLContext context;
    private final boolean userContext;

    TlsLayer(@Nullable SSLContext context) {
        this.userContext = context != null;
        this.context = context != null ? context : SSLContexts.createDefault();
    }

    SSLSocket over(Socket socket, Route route) throws IOException {
        try {
            return handshake(socket, route);
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

    private SSLSocket handshake(Socket socket, Route route) throws IOException {
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
