package io.cloudauth.examples.cli.output;

import io.cloudauth.error.CallCancelledException;
import io.cloudauth.error.CloudAuthException;
import io.cloudauth.error.CredentialsException;
import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.OutcomeUnknownException;
import io.cloudauth.error.ServiceException;
import io.cloudauth.error.SubmissionLogException;
import io.cloudauth.error.SubmissionRefusedException;
import io.cloudauth.error.TransportException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Something that went wrong, as the program shows it: never anything that a person or the service
 * wrote.
 *
 * @param code how the program ends
 * @param sentence what happened
 * @param details more of it, line by line
 * @param remedy what to do; empty where there is nothing to say
 * @param fields what scripts want to know besides
 */
public record Failure(
        ExitCode code,
        String sentence,
        List<String> details,
        String remedy,
        Map<String, Object> fields) {

    /** Without anything that scripts want to know. */
    public static Failure of(ExitCode code, String sentence, String remedy) {
        return new Failure(code, sentence, List.of(), remedy, Map.of());
    }

    /** What a call threw. */
    public static Failure of(Texts texts, CloudAuthException e) {
        Locale locale = texts.locale();
        if (e instanceof InvalidRequestException invalid) {
            List<String> violations = new ArrayList<>();
            invalid.violations().forEach(violation -> violations.add(violation.message(locale)));
            return new Failure(
                    ExitCode.USAGE, texts.of("failed.invalid"), violations, "", Map.of());
        }
        if (e instanceof OutcomeUnknownException unknown) {
            return new Failure(
                    ExitCode.OUTCOME_UNKNOWN,
                    texts.of("failed.unknown", unknown.bizId().value()),
                    List.of(of(texts, unknown.failure()).sentence()),
                    unknown.remedy(locale),
                    Map.of("bizId", unknown.bizId().value()));
        }
        if (e instanceof ServiceException refusal) {
            return ofService(texts, refusal);
        }
        if (e instanceof CredentialsException none) {
            return new Failure(
                    ExitCode.NO_CREDENTIALS,
                    texts.of("failed.credentials"),
                    none.tried().stream().map(CredentialsException.Tried::toString).toList(),
                    texts.of("failed.credentials.remedy"),
                    Map.of());
        }
        if (e instanceof TransportException transport) {
            String phase = transport.phase().name();
            return new Failure(
                    ExitCode.TRANSPORT,
                    texts.of("failed.transport", texts.of("phase." + phase), phase),
                    transport.isTimeout() ? List.of(texts.of("failed.timeout")) : List.of(),
                    texts.of("failed.transport.remedy"),
                    Map.of("phase", phase, "timeout", transport.isTimeout()));
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

    private static Failure ofService(Texts texts, ServiceException refusal) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("code", refusal.code().value());
        fields.put("codeKind", refusal.kind().name());
        fields.put("httpStatus", refusal.httpStatus());
        refusal.requestId().ifPresent(id -> fields.put("requestId", id));
        List<String> details = new ArrayList<>();
        refusal.requestId().ifPresent(id -> details.add(texts.of("failed.request", id)));
        return new Failure(
                ExitCode.SERVICE_ERROR,
                texts.of(
                        "failed.service",
                        refusal.code().value(),
                        refusal.kind().sentence(texts.locale()),
                        refusal.httpStatus()),
                details,
                refusal.remedy(texts.locale()),
                fields);
    }

    /** Shows it: one JSON object on standard output, or lines for people on standard error. */
    public ExitCode show(Shell shell, boolean json) {
        if (json) {
            Map<String, Object> error = new LinkedHashMap<>();
            error.put("kind", code.name().toLowerCase(Locale.ROOT));
            error.put("message", sentence);
            error.putAll(fields);
            if (!details.isEmpty()) {
                error.put("details", details);
            }
            if (!remedy.isEmpty()) {
                error.put("remedy", remedy);
            }
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("error", error);
            whole.put("exitCode", code.number());
            shell.out().println(Json.of(whole));
            return code;
        }
        shell.err().println(shell.painted(Shell.Colour.RED, sentence));
        details.forEach(line -> shell.err().println("  " + line));
        if (!remedy.isEmpty()) {
            shell.err().println(shell.text("remedy", remedy));
        }
        return code;
    }
}
