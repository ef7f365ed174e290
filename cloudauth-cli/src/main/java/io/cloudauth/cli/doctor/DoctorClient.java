package io.cloudauth.cli.doctor;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.credentials.CredentialsProvider;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.TransportException;
import java.net.URI;
import java.util.function.Consumer;

/** The client for the real calls of the doctor. It is closed after them. */
final class DoctorClient {

    private DoctorClient() {}

    /** Makes the calls, and reports why one got no response from the service. */
    static void use(
            Setup setup,
            URI endpoint,
            CredentialsProvider credentials,
            Consumer<Finding> report,
            Consumer<CloudAuthClient> calls) {
        try (CloudAuthClient client =
                CloudAuth.builder()
                        .endpoint(endpoint)
                        .credentials(credentials)
                        .http(setup::apply)
                        .timeouts(limits -> limits.total(setup.timeout()))
                        .build()) {
            calls.accept(client);
        } catch (TransportException e) {
            report.accept(
                    e.isTimeout()
                            ? Finding.failed("call.slow", setup.timeout().toMillis() / 1000.0)
                            : Finding.failed("call.broken", e.phase()));
        } catch (CredentialsException e) {
            report.accept(Finding.failed("credentials.none", e.tried().toString()));
        } catch (CloudAuthException e) {
            report.accept(Finding.failed("call.broken", e.getClass().getSimpleName()));
        }
    }
}
