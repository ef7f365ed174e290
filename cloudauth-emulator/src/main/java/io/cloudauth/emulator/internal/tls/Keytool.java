package io.cloudauth.emulator.internal.tls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The JDK's {@code keytool}, which makes keys and certificates. It runs as a process of its own,
 * because the JDK has no public API that issues certificates.
 *
 * @param store the PKCS #12 file that it writes
 */
record Keytool(Path store) {

    /** The password of the file. It protects nothing: the file's permissions do. */
    static final String PASSWORD = "emulator";

    /** Makes a key pair with a certificate, and adds them to the file. */
    void makeKeyPair(String alias, String name, String... options) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of("-genkeypair", "-alias", alias, "-dname", "CN=" + name));
        command.addAll(List.of("-keyalg", "EC", "-groupname", "secp256r1"));
        command.addAll(List.of("-keystore", store.toString(), "-storetype", "PKCS12"));
        command.addAll(List.of("-storepass", PASSWORD));
        command.addAll(List.of(options));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                out.readAllBytes();
            }
            if (process.waitFor() != 0 || !Files.exists(store)) {
                throw new IOException("keytool failed");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot make a certificate with the keytool of this Java", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("interrupted", e));
        }
    }
}
