package io.cloudauth.cli.openfacts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cloudauth.core.config.HttpOptions;
import io.cloudauth.core.internal.fault.AttemptFailure;
import io.cloudauth.core.internal.http.HttpCall;
import io.cloudauth.core.internal.http.HttpField;
import io.cloudauth.core.internal.http.HttpResponse;
import io.cloudauth.core.internal.http.HttpTransport;
import io.cloudauth.core.internal.signature.ApiRequest;
import io.cloudauth.core.internal.signature.NonceAndTime;
import io.cloudauth.core.internal.signature.SignedRequest;
import io.cloudauth.core.internal.signature.Signer;
import io.cloudauth.core.internal.time.Deadline;
import io.cloudauth.core.internal.time.Time;
import io.cloudauth.credentials.CredentialsProvider;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Makes the calls of the report. It uses the transport and the signer of the library, but not its
 * client: the client hides what the report is about, such as the HTTP status of an error and fields
 * that no version knows.
 *
 * @param http proxy and SSL context
 * @param credentials the credentials to use
 * @param timeout the time limit of each call
 */
public record OpenFacts(HttpOptions http, CredentialsProvider credentials, Duration timeout) {

    private static final String VERSION = "2019-03-07";
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final JsonFactory FACTORY = new JsonFactory();

    /** A number of the body, or a word of the gateway. Nothing else is repeated. */
    private static final Pattern CODE = Pattern.compile("[0-9]{3,4}|[A-Z][A-Za-z.]{1,63}");

    private static final Pattern RAM_ACTION = Pattern.compile("[a-z-]{1,40}:[A-Za-z]{1,64}");
    private static final Pattern MEDIA_TYPE = Pattern.compile("[a-z]{1,20}/[a-z.+-]{1,40}");

    /** Makes the calls one after another. */
    public List<Answered> ask(Questions questions) {
        Time time = Time.system();
        List<Answered> answers = new ArrayList<>();
        try (HttpTransport transport = new HttpTransport(http, time)) {
            for (Question question : questions.all(time.now())) {
                answers.add(ask(question, transport, time));
            }
        }
        return answers;
    }

    private Answered ask(Question question, HttpTransport transport, Time time) {
        NonceAndTime once = new NonceAndTime(time.now(), UUID.randomUUID().toString());
        ApiRequest request =
                new ApiRequest(
                        question.endpoint(),
                        question.operation().action(),
                        VERSION,
                        question.parameters());
        SignedRequest signed = Signer.rpc().sign(request, credentials.resolve(), once);
        List<HttpField> headers = new ArrayList<>();
        signed.headers().forEach((name, value) -> headers.add(new HttpField(name, value)));
        try {
            HttpResponse response =
                    transport.exchange(
                            new HttpCall(
                                    "POST",
                                    question.endpoint(),
                                    headers,
                                    signed.body(),
                                    CONNECT,
                                    null,
                                    Deadline.in(timeout, time)));
            return answered(question, response);
        } catch (AttemptFailure e) {
            return answer(question, 0, "", e.fault().name(), "", Map.of());
        }
    }

    private static Answered answered(Question question, HttpResponse response) {
        String type =
                response.headers().getOrDefault("content-type", "").replaceFirst("(?s);.*", "");
        String shown = MEDIA_TYPE.matcher(type).matches() ? type : "";
        try {
            return answer(
                    question,
                    response.status(),
                    shown,
                    only(CODE, field(response.body(), "Code")),
                    only(RAM_ACTION, field(response.body(), "AuthAction")),
                    Shape.of(response.body()));
        } catch (IOException e) {
            Map<String, String> body =
                    Map.of("body", "not JSON, " + response.body().length + " bytes");
            return answer(question, response.status(), shown, "", "", body);
        }
    }

    private static Answered answer(
            Question question,
            int status,
            String type,
            String code,
            String ramAction,
            Map<String, String> fields) {
        return new Answered(
                question.id(),
                question.what(),
                question.operation().action(),
                status,
                type,
                code,
                ramAction,
                fields);
    }

    private static String only(Pattern pattern, @Nullable String text) {
        return text != null && pattern.matcher(text).matches() ? text : "";
    }

    /** Returns the first text or number with this name, at any depth. */
    private static @Nullable String field(byte[] json, String name) throws IOException {
        try (JsonParser parser = FACTORY.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals(name)) {
                    return parser.nextToken().isScalarValue() ? parser.getText() : null;
                }
            }
        }
        return null;
    }
}
