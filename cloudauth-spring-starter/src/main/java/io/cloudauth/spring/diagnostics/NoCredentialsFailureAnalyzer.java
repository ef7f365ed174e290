package io.cloudauth.spring.diagnostics;

import io.cloudauth.error.CredentialsException;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * A failure analyzer for an application that calls the service at startup and has no credentials.
 * It lists the reason of each credentials provider.
 */
final class NoCredentialsFailureAnalyzer extends AbstractFailureAnalyzer<CredentialsException> {

    @Override
    protected FailureAnalysis analyze(Throwable failure, CredentialsException cause) {
        String description =
                cause.tried().stream()
                        .map(CredentialsException.Tried::toString)
                        .collect(
                                Collectors.joining(
                                        "\n    ",
                                        "A call at startup failed: no credentials provider"
                                                + " returned credentials:\n\n    ",
                                        ""));
        return new FailureAnalysis(
                description,
                "Set cloudauth.credentials.provider and the properties that this provider requires,"
                        + " or set the environment variables ALIBABA_CLOUD_ACCESS_KEY_ID and"
                        + " ALIBABA_CLOUD_ACCESS_KEY_SECRET. For development without the service,"
                        + " set cloudauth.emulator.enabled=true."
                        + " 请配置 cloudauth.credentials.provider 及其所需的配置项，或设置环境变量"
                        + " ALIBABA_CLOUD_ACCESS_KEY_ID 和 ALIBABA_CLOUD_ACCESS_KEY_SECRET。"
                        + "如果您只是在开发环境中使用，可设置 cloudauth.emulator.enabled=true 改用模拟器。",
                cause);
    }
}
