package io.cloudauth.benchmarks.program;

import io.cloudauth.benchmarks.contender.Contender;
import io.cloudauth.benchmarks.contender.Place;

/**
 * One call over TLS to a server that the client must not accept. The process that starts it chooses
 * the trust store.
 */
public final class CertificateCheck {
    private CertificateCheck() {}

    /**
     * Runs it.
     *
     * @param args the contender; whether to use a host name that the certificate does not contain
     */
    public static void main(String[] args) {
        Place place = Place.of("tls", 1);
        boolean otherName = Boolean.parseBoolean(args[1]);
        boolean refused = false;
        try (Contender contender =
                Contender.open(args[0], otherName ? place.byOtherName() : place)) {
            var unused = contender.result();
        } catch (Exception e) {
            refused = true;
        }
        System.out.println("refused " + (refused ? 1 : 0));
        System.exit(0);
    }
}
