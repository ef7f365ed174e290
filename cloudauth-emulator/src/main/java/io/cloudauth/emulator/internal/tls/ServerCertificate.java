package io.cloudauth.emulator.internal.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * The certificate of an emulator, in a folder. {@code authority.pem} is the certificate that
 * clients trust; {@code emulator.p12} is the emulator's own, with its key.
 *
 * <p>The folder outlives the emulator, so that clients that trust the authority still do after a
 * restart. The key of the authority is not kept, so that no further certificate can be issued with
 * it.
 *
 * @param folder the folder, which is created if it is missing
 * @param hosts the host names and addresses that clients connect to
 */
public record ServerCertificate(Path folder, Set<String> hosts) {

    private static final String AUTHORITY_FILE = "authority.pem";
    private static final String AUTHORITY = "authority";
    private static final String SERVER = "emulator";
    private static final String DAYS = "397";
    private static final Duration LEFT_AT_LEAST = Duration.ofDays(30);

    /** Creates a certificate for these hosts and for the loopback names. */
    public ServerCertificate {
        Set<String> all = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", "::1"));
        all.addAll(hosts);
        hosts = Set.copyOf(all);
    }

    /** Returns the file with the certificate that clients trust. */
    public static Path authorityFile(Path folder) {
        return folder.resolve(AUTHORITY_FILE);
    }

    /**
     * Returns the TLS context of the server. It makes the certificate if the folder has none, or
     * one that expires within 30 days or lacks a host.
     *
     * @throws UncheckedIOException if the folder cannot be read or written, or Java has no keytool
     */
    public SSLContext serverContext() {
        try {
            Files.createDirectories(folder);
            KeyStore store = stored();
            return context(store == null ? make() : store);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot use the folder of --tls", e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot read its own certificate", e);
        }
    }

    private Path keys() {
        return folder.resolve("emulator.p12");
    }

    private @Nullable KeyStore stored() {
        if (!Files.exists(keys()) || !Files.exists(authorityFile(folder))) {
            return null;
        }
        try {
            KeyStore store = read(keys());
            return store.getCertificate(SERVER) instanceof X509Certificate certificate
                            && isUsable(certificate)
                    ? store
                    : null;
        } catch (IOException | GeneralSecurityException e) {
            return null; // broken or of another program: a new one replaces it
        }
    }

    private boolean isUsable(X509Certificate certificate) throws GeneralSecurityException {
        Set<String> names = new HashSet<>();
        if (certificate.getSubjectAlternativeNames() != null) {
            certificate.getSubjectAlternativeNames().forEach(name -> names.add(text(name.get(1))));
        }
        return certificate.getNotAfter().toInstant().isAfter(Instant.now().plus(LEFT_AT_LEAST))
                && hosts.stream().map(ServerCertificate::text).allMatch(names::contains);
    }

    /** Returns a name as a certificate lists it: IPv6 addresses are written out. */
    private static String text(Object name) {
        return name.equals("::1") ? "0:0:0:0:0:0:0:1" : name.toString();
    }

    private KeyStore make() throws IOException, GeneralSecurityException {
        Path temporary = Files.createTempDirectory(folder, "new-");
        Path made = temporary.resolve("keys.p12");
        try {
            Keytool keytool = new Keytool(made);
            keytool.makeKeyPair(
                    AUTHORITY,
                    "cloudauth emulator authority",
                    "-validity",
                    DAYS,
                    "-ext",
                    "bc:critical=ca:true,pathlen:0",
                    "-ext",
                    "ku:critical=keyCertSign");
            keytool.makeKeyPair(
                    SERVER,
                    "cloudauth emulator",
                    "-validity",
                    DAYS,
                    "-signer",
                    AUTHORITY,
                    "-ext",
                    "san=" + String.join(",", hosts.stream().map(this::alternative).toList()),
                    "-ext",
                    "eku=serverAuth");
            KeyStore store = read(made);
            Certificate authority = store.getCertificate(AUTHORITY);
            store.deleteEntry(AUTHORITY);
            try (OutputStream out = Files.newOutputStream(made)) {
                store.store(out, Keytool.PASSWORD.toCharArray());
            }
            Path pem = temporary.resolve(AUTHORITY_FILE);
            Files.writeString(pem, pem(authority), StandardCharsets.US_ASCII);
            Files.move(made, keys(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(pem, authorityFile(folder), StandardCopyOption.REPLACE_EXISTING);
            return store;
        } finally {
            Files.deleteIfExists(made);
            Files.deleteIfExists(temporary);
        }
    }

    private String alternative(String host) {
        boolean address = host.indexOf(':') >= 0 || host.matches("[0-9.]+");
        return (address ? "ip:" : "dns:") + host;
    }

    private static String pem(Certificate certificate) throws GeneralSecurityException {
        String body =
                Base64.getMimeEncoder(64, new byte[] {'\n'})
                        .encodeToString(certificate.getEncoded());
        return "-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n";
    }

    private static KeyStore read(Path file) throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, Keytool.PASSWORD.toCharArray());
        }
        return store;
    }

    private static SSLContext context(KeyStore store) throws GeneralSecurityException {
        KeyManagerFactory keys =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, Keytool.PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }
}
