package io.cloudauth.examples.h5.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says which setting to change if the port is in use. It replaces Spring Boot's analyzer. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class PortInUseFailureAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException cause) {
        int port = cause.getPort();
        return new FailureAnalysis(
                "Port " + port + " is in use by another program.\n端口 " + port + " 已被其他程序占用。",
                "Choose another port: -Dserver.port="
                        + (port + 1)
                        + "\n请选择其他端口：-Dserver.port="
                        + (port + 1),
                cause);
    }
}
