package io.cloudauth.core.internal.http;

import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.fault.FaultServer;
import java.net.InetAddress;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Tells what a context of TLS 1.1 speaks in this JVM, and what an exchange makes of it. */
final class OldTlsProbe {
    private OldTlsProbe() {}

    public static void main(String[] args) throws Exception {
        SSLContext old = Credulous.context("TLSv1.1");
        try (FaultServer server =
                        Wired.TLS
                                .server()
                                .usually(() -> visit -> visit.write(answer(visit.protocol())));
                HttpTransport transport =
                        Wired.PLAIN.transport(HttpOptions.builder().sslContext(old));
                SSLSocket socket =
                        (SSLSocket)
                                old.getSocketFactory()
                                        .createSocket(
                                                InetAddress.getLoopbackAddress(), server.port())) {
            System.out.println("JVM: " + socket.getSession().getProtocol());
            System.out.println(
                    "exchange: " + Wired.text(transport.exchange(Wired.call(server.uri()))));
        }
    }

    private static String answer(String protocol) {
        return "HTTP/1.1 200 OK\r\nContent-Length: " + protocol.length() + "\r\n\r\n" + protocol;
    }
}
