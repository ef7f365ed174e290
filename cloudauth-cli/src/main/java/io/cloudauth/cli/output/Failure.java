package io.cloudauth.cli.output;

import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.error.TransportException;
import io.cloudauth.face.NoCertifyUrlException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An error as the program shows it. It contains no personal data and no message of the service.
 *
 * @param code the exit code
 * @param message what happened
 * @param details more lines about what happened
 * @param remedy what to do; may be empty
 * @param fields additional fields of the JSON output
 */
public record Failure(
        ExitCode code,
        String message,
        List<String> details,
        String remedy,
        Map<String, Object> fields) {

    /** Creates a failure without details and without additional JSON fields. */
    public static Failure of(ExitCode code, String message, String remedy) {
        return new Failure(code, message, List.of(), remedy, Map.of());
    }

    /** Creates the failure for an exception of a call. */
    public static Failure of(Texts texts, CloudAuthException e) {
        Locale locale = texts.locale();
        if (e instanceof InvalidRequestException invalid) {
            List<String> violations = new ArrayList<>();
            invalid.violations().forEach(violation -> violations.add(violation.message(locale)));
            return new Failure(
                    ExitCode.USAGE, texts.of("failed.invalid"), violations, "", Map.of());
        }
        if (e instanceof OutcomeUnknownException unknown) {
            return UnknownOutcome.failure(texts, unknown);
        }
        if (e instanceof NoCertifyUrlException noPage) {
            String certifyId = noPage.certifyId().value();
            return new Failure(
                    ExitCode.BROKEN,
                    texts.of("failed.noPage", certifyId),
                    List.of(),
                    texts.of("failed.noPage.remedy"),
                    Map.of("certifyId", certifyId));
        }
        if (e instanceof ServiceException error) {
            return ofService(texts, error);
        }
        if (e instanceof CredentialsException credentials) {
            return new Failure(
                    ExitCode.NO_CREDENTIALS,
                    texts.of("failed.credentials"),
                    credentials.tried().stream().map(CredentialsException.Tried::toString).toList(),
                    texts.of("failed.credentials.remedy"),
                    Map.of());
        }
        if (e instanceof TransportException transport) {
            return ofTransport(texts, transport);
        }
        if (e instanceof SubmissionRefusedException refused) {
            return of(ExitCode.BROKEN, texts.of("failed.declined"), refused.remedy(locale));
        }
        if (e instanceof SubmissionLogException log) {
            return of(ExitCode.BROKEN, texts.of("failed.declined"), log.remedy(locale));
        }
        return e instanceof CallCancelledException
                ? of(ExitCode.CANCELLED, texts.of("failed.cancelled"), "")
                : of(ExitCode.BROKEN, texts.of("failed.broken", e.getClass().getSimpleName()), "");
    }

    private static Failure ofTransport(Texts texts, TransportException transport) {
        String phase = transport.phase().name();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("phase", phase);
        fields.put("timeout", transport.isTimeout());
        List<String> details = new ArrayList<>();
        transport
                .hostAndPort()
                .ifPresent(
                        address -> {
                            fields.put("address", address);
                            details.add(texts.of("failed.address", address));
                        });
        if (transport.isTimeout()) {
            details.add(texts.of("failed.timeout"));
        }
        details.add(transport.remedy(texts.locale()));
        return new Failure(
                ExitCode.TRANSPORT,
                texts.of("failed.transport", texts.of("phase." + phase), phase),
                details,
                texts.of("failed.transport.remedy"),
                fields);
    }

    private static Failure ofService(Texts texts, ServiceException error) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", error.code().value());
        fields.put("codeKind", error.kind().name());
        fields.put("httpStatus", error.httpStatus());
        error.requestId().ifPresent(id -> fields.put("requestId", id));
        List<String> details = new ArrayList<>();
        error.requestId().ifPresent(id -> details.add(texts.of("failed.request", id)));
        return new Failure(
                ExitCode.SERVICE_ERROR,
                texts.of(
                        "failed.service",
                        error.code().value(),
                        error.kind().message(texts.locale()),
                        error.httpStatus()),
                details,
                error.remedy(texts.locale()),
                fields);
    }

    /** Returns the same failure with other lines about what happened. */
    public Failure withDetails(List<String> other) {
        return new Failure(code, message, other, remedy, fields);
    }

    /**
     * Prints the failure: one JSON object on standard output, or text on standard error.
     *
     * @return the exit code
     */
    public ExitCode show(Shell shell, boolean json) {
        if (json) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("kind", code.name().toLowerCase(Locale.ROOT));
            error.put("message", message);
            error.putAll(fields);
            if (!details.isEmpty()) {
                error.put("details", details);
            }
            if (!remedy.isEmpty()) {
                error.put("remedy", remedy);
            }
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("error", error);
            document.put("exitCode", code.number());
            shell.out().println(Json.of(document));
            return code;
        }
        shell.err().println(shell.coloured(Shell.Colour.RED, message));
        details.forEach(line -> shell.err().println("  " + line));
        if (!remedy.isEmpty()) {
            shell.err().println(shell.text("remedy", remedy));
        }
        return code;
    }
}
