package io.cloudauth.core.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Asks for the addresses of a host. May take as long as it likes: nobody waits for it on their own
 * thread.
 */
interface NameResolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
