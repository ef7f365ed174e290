package io.cloudauth.emulator.internal;

import io.cloudauth.emulator.internal.face.FaceScene;
import io.cloudauth.emulator.internal.tls.ServerCertificate;
import io.cloudauth.emulator.internal.verification.Scheme;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The options of an emulator.
 *
 * @param address the address to listen on
 * @param port the port, or 0 for a free port
 * @param accessKeyId the AccessKey ID of the account
 * @param accessKeySecret the AccessKey secret of the account
 * @param scenes the accepted BizTypes and their schemes; empty if every BizType is accepted
 * @param faceScenes the accepted financial-grade scenes by SceneId; empty if every SceneId is
 *     accepted
 * @param clock the clock
 * @param showPersonalData whether calls are shown unmasked
 * @param callbackHosts the hosts, in addition to loopback, that may receive callbacks
 * @param certificate the certificate of an emulator that serves https; null if it serves http
 * @param publicUrl the URL that browsers use; null if it is that of clients
 */
public record Options(
        InetAddress address,
        int port,
        String accessKeyId,
        String accessKeySecret,
        Map<String, Scheme> scenes,
        Map<Long, FaceScene> faceScenes,
        Clock clock,
        boolean showPersonalData,
        Set<String> callbackHosts,
        @Nullable ServerCertificate certificate,
        @Nullable String publicUrl) {

    @Override
    public String toString() {
        return "Options";
    }
}
