package io.cloudauth.core.internal.http;

import io.cloudauth.core.internal.fault.Fault;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.util.concurrent.TimeoutException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;

/** The phases of an exchange, and the fault that a failure means in each phase. */
enum Phase {
    POOL {
        @Override
        Fault faultOf(Throwable failure) {
            return Fault.POOL_EXHAUSTED;
        }
    },
    NAME {
        @Override
        Fault faultOf(Throwable failure) {
            return isTimeout(failure) ? Fault.NAME_LOOKUP_TIMEOUT : Fault.NAME_NOT_RESOLVED;
        }
    },
    CONNECT {
        @Override
        Fault faultOf(Throwable failure) {
            return isTimeout(failure) ? Fault.CONNECT_TIMEOUT : Fault.CONNECTION_REFUSED;
        }
    },
    PROXY {
        @Override
        Fault faultOf(Throwable failure) {
            return isTimeout(failure) ? Fault.CONNECT_TIMEOUT : Fault.PROXY_FAILED;
        }
    },
    TLS {
        @Override
        Fault faultOf(Throwable failure) {
            if (isTimeout(failure)) {
                return Fault.CONNECT_TIMEOUT;
            }
            return isDistrust(failure) ? Fault.TLS_UNTRUSTED : Fault.TLS_CUT;
        }
    },
    /** From this phase on, part of the request may have reached the server. */
    SEND {
        @Override
        Fault faultOf(Throwable failure) {
            return Fault.LOST_WHILE_SENDING;
        }
    },
    RECEIVE {
        @Override
        Fault faultOf(Throwable failure) {
            if (isTimeout(failure)) {
                return Fault.NO_ANSWER;
            }
            if (failure instanceof MessageConstraintException) {
                return Fault.ANSWER_TOO_LARGE;
            }
            if (failure instanceof TruncatedChunkException) {
                return Fault.ANSWER_CUT;
            }
            boolean broken =
                    failure instanceof HttpException
                            || failure instanceof MalformedChunkCodingException
                            || failure instanceof ZipException
                            || !(failure instanceof IOException);
            return broken ? Fault.ANSWER_BROKEN : Fault.ANSWER_CUT;
        }
    };

    /**
     * Returns the fault of a failure that neither the caller nor the deadline nor close() caused.
     */
    abstract Fault faultOf(Throwable failure);

    /** Returns the phase as the public API names it. */
    io.cloudauth.error.Phase publicPhase() {
        return switch (this) {
            case POOL -> io.cloudauth.error.Phase.POOL;
            case NAME -> io.cloudauth.error.Phase.DNS;
            case CONNECT -> io.cloudauth.error.Phase.CONNECT;
            case PROXY -> io.cloudauth.error.Phase.PROXY;
            case TLS -> io.cloudauth.error.Phase.TLS;
            case SEND -> io.cloudauth.error.Phase.SEND;
            case RECEIVE -> io.cloudauth.error.Phase.RECEIVE;
        };
    }

    /** Returns whether part of the request may have reached the server. */
    boolean mayHaveArrived() {
        return this == SEND || this == RECEIVE;
    }

    static boolean isTimeout(Throwable failure) {
        return failure instanceof SocketTimeoutException || failure instanceof TimeoutException;
    }

    private static boolean isDistrust(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof SSLPeerUnverifiedException
                    || t instanceof CertificateException
                    || t instanceof CertPathValidatorException
                    || t instanceof CertPathBuilderException) {
                return true;
            }
        }
        return false;
    }
}
