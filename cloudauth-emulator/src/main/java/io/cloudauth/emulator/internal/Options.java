package io.cloudauth.emulator.internal;

import io.cloudauth.emulator.internal.verification.Scheme;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Set;

/**
 * How an emulator is started.
 *
 * @param address where it listens
 * @param port on which port, 0 for a free one
 * @param accessKeyId the key of the account
 * @param accessKeySecret its secret
 * @param scenes the BizTypes that exist and their schemes; empty where all exist
 * @param clock the time
 * @param showPersonalData whether the calls are shown unmasked
 * @param callbackHosts the hosts besides loopback that callbacks may go to
 */
public record Options(
        InetAddress address,
        int port,
        String accessKeyId,
        String accessKeySecret,
        Map<String, Scheme> scenes,
        Clock clock,
        boolean showPersonalData,
        Set<String> callbackHosts) {

    @Override
    public String toString() {
        return "Options";
    }
}
