package io.cloudauth.consumer;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.model.BizId;
import io.cloudauth.model.Image;
import io.cloudauth.model.VerifyResult;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Verifies somebody by material over TLS and prints the verdict, in one line. */
public final class OneCall {

    private OneCall() {}

    /**
     * Does it.
     *
     * @param arguments the endpoint, the file with the certificate to trust, the AccessKey ID, its
     *     secret, the BizType, the ID number
     */
    public static void main(String[] arguments) throws IOException, GeneralSecurityException {
        SSLContext trusting = trusting(Path.of(arguments[1]));
        try (CloudAuthClient client =
                CloudAuth.builder()
                        .endpoint(arguments[0])
                        .credentials(CredentialsProviders.accessKey(arguments[2], arguments[3]))
                        .bizType(arguments[4])
                        .http(http -> http.sslContext(trusting))
                        .build()) {
            VerifyResult verdict =
                    client.verifyMaterial(
                            request ->
                                    request.bizId(BizId.random())
                                            .name("测试")
                                            .idCardNumber(arguments[5])
                                            .faceImage(Image.url("https://cdn.example/face.jpg")));
            System.out.println(
                    "status "
                            + verdict.status()
                            + " score "
                            + verdict.authorityScore().orElse(-1)
                            + " on Java "
                            + Runtime.version().feature());
        }
    }

    private static SSLContext trusting(Path certificate)
            throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        try (InputStream in = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(in));
        }
        TrustManagerFactory trust =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }
}
