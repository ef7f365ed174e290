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

/** Puts TLS over a socket, 1.2 or newer, and makes sure who answers. Thread-safe. */
final class TlsLayer {
    private final SSLContext context;
    private final boolean foreign;

    TlsLayer(@Nullable SSLContext context) {
        this.foreign = context != null;
        this.context = context != null ? context : SSLContexts.createDefault();
    }

    SSLSocket over(Socket socket, Route route) throws IOException {
        try {
            return layered(socket, route);
        } catch (IOException | VirtualMachineError e) {
            throw e;
        } catch (Throwable e) {
            if (!foreign) {
                throw e;
            }
            // a trust manager or a key manager of the user's own: a handshake that failed
            throw new SSLException(e.getClass().getName());
        }
    }

    private SSLSocket layered(Socket socket, Route route) throws IOException {
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
        // once more here: a trust manager of the user's own may have ignored the parameter above
        Certificate[] chain = layered.getSession().getPeerCertificates();
        if (!(chain[0] instanceof X509Certificate certificate)) {
            throw new SSLPeerUnverifiedException("no X.509 certificate");
        }
        CertificateNames.check(route.host(), certificate);
        return layered;
    }
}
