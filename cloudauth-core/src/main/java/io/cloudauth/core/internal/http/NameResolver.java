package io.cloudauth.core.internal.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** A resolver of host names. It may block, because it never runs in a call's thread. */
interface NameResolver {
    List<InetAddress> resolve(String host) throws UnknownHostException;
}
