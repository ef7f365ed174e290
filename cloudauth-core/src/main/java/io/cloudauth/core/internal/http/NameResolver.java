package io.cloudauth.core.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A resolver of host names. It may block: no call waits for it on its own thread. */
interface NameResolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
