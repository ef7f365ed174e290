package io.cloudauth.benchmarks.contender;

import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import java.security.GeneralSecurityException;
import java.util.Collections;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSession;
import javax.net.ssl.SSLSessionContext;

/** This library, with a whole TLS handshake for each billed call. */
public final class OursWithoutResumption extends Ours {
    private final SSLSessionContext sessions;

    public OursWithoutResumption(Place place) throws GeneralSecurityException {
        this(place, context());
    }

    private OursWithoutResumption(Place place, SSLContext context) {
        super(
                place,
                CredentialsProviders.accessKey(Person.ACCESS_KEY_ID, Person.ACCESS_KEY_SECRET),
                SignatureVersion.RPC_1_0,
                http -> http.sslContext(context));
        sessions = context.getClientSessionContext();
    }

    private static SSLContext context() throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, null, null);
        return context;
    }

    @Override
    public Object material() {
        for (byte[] id : Collections.list(sessions.getIds())) {
            SSLSession session = sessions.getSession(id);
            if (session != null) {
                session.invalidate();
            }
        }
        return super.material();
    }
}
