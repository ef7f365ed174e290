package io.cloudauth.spring.diagnostics;

import io.cloudauth.error.CredentialsException;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an application that calls while it starts why no source had credentials. */
final class NoCredentialsFailureAnalyzer extends AbstractFailureAnalyzer<CredentialsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CredentialsException cause) {
        String description =
                cause.tried().stream()
                        .map(CredentialsException.Tried::toString)
                        .collect(
                                Collectors.joining(
                                        "\n    ",
                                        "A call was made and no source had credentials:\n\n    ",
                                        ""));
        return new FailureAnalysis(
                description,
                "Name a source in cloudauth.credentials.provider and give what it needs, or set"
                        + " ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET in the"
                        + " environment; for development without the service, set"
                        + " cloudauth.emulator.enabled=true. 请配置 cloudauth.credentials.provider"
                        + " 及其所需的配置项，或设置上述环境变量；开发时可用模拟器。",
                cause);
    }
}
