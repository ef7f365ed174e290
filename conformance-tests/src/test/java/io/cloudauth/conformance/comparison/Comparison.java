package io.cloudauth.conformance.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import io.cloudauth.CloudAuthClient;
import io.cloudauth.conformance.Person;
import io.cloudauth.conformance.wire.Message;
import io.cloudauth.conformance.wire.Wiretap;
import io.cloudauth.core.CloudAuth;
import io.cloudauth.core.config.SignatureVersion;
import io.cloudauth.core.credentials.CredentialsProviders;
import io.cloudauth.emulator.CloudAuthEmulator;
import io.cloudauth.error.ServiceException;
import io.cloudauth.face.OuterOrderNo;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** An emulator behind a wiretap, before which a vendor's client and this library call the same. */
public final class Comparison implements AutoCloseable {

    /** The parameters that are common to all requests; with ACS3 they travel in headers. */
    private static final List<String> COMMON =
            List.of(
                    "AccessKeyId",
                    "Action",
                    "Format",
                    "RegionId",
                    "Signature",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureVersion",
                    "Timestamp",
                    "Version");

    private final CloudAuthEmulator emulator = CloudAuthEmulator.start();
    private final Wiretap wire = Wiretap.before(emulator.endpoint());

    /** An emulator that rejects one OuterOrderNo. */
    public Comparison() {
        emulator.setFaceOutcomeOfOrder(SubmissionCalls.REJECTED_ORDER_NO, "205");
    }

    /** Returns where the vendor's client reaches the emulator, without the scheme. */
    public String authority() {
        return endpoint().substring("http://".length());
    }

    /** Returns the URL by which clients reach the emulator. */
    public String endpoint() {
        return wire.endpoint();
    }

    /** Returns the AccessKey ID that the emulator accepts. */
    public String accessKeyId() {
        return emulator.accessKeyId();
    }

    /** Returns the secret that the emulator verifies signatures with. */
    public String accessKeySecret() {
        return emulator.accessKeySecret();
    }

    /**
     * Makes a call by both clients, and by this library with either signature. Asserts that the
     * emulator accepted each signature, that the requests have equal parameters, that this library
     * puts none into the URL, and that both clients read what the response contains.
     *
     * @param theirSignature the signature that the vendor's client must use, by its name in the
     *     emulator's journal
     */
    public void compare(VendorClient theirs, String theirSignature, ComparedCall call)
            throws Exception {
        compare(theirs, theirSignature, call, Set.of());
    }

    /**
     * Compares a call with a vendor's client whose response class lacks some fields.
     *
     * @param lacking the places of the fields that the vendor's client does not read, such as
     *     {@code ResultObject.CertifyId}
     */
    public void compare(
            VendorClient theirs, String theirSignature, ComparedCall call, Set<String> lacking)
            throws Exception {
        String certifyId = startSession(call.idCardNumber());

        JsonObject read = theirs.call(call.action(), call.parameters(certifyId));
        assertThat(lastSignature()).isEqualTo(theirSignature);
        Map<String, String> theirParameters = ownParameters(wire.last());
        Map<String, String> theirValues = JsonFields.of(read);
        assertThat(lastResponse()).containsAllEntriesOf(theirValues);
        assertThat(lacking).doesNotContainAnyElementsOf(theirValues.keySet());

        for (SignatureVersion signature : SignatureVersion.values()) {
            Map<String, String> ourValues = callOurs(signature, call, certifyId);
            assertThat(lastSignature()).isEqualTo(nameOf(signature));
            assertThat(wire.last().firstLine()).isEqualTo("POST / HTTP/1.1");
            assertThat(ownParameters(wire.last())).isEqualTo(theirParameters);
            assertThat(lastResponse()).containsAllEntriesOf(ourValues);
            Set<String> ourPlaces = new TreeSet<>(ourValues.keySet());
            ourPlaces.removeAll(lacking);
            assertThat(theirValues).containsKeys(ourPlaces.toArray(new String[0]));
        }
    }

    private String startSession(String idCardNumber) {
        try (CloudAuthClient client = client(SignatureVersion.RPC_1_0)) {
            return client.faceVerify()
                    .initFaceVerify(
                            r ->
                                    r.outerOrderNo(OuterOrderNo.random())
                                            .idPro(Person.NAME, idCardNumber)
                                            .metaInfo(CloudAuthEmulator.pageMetaInfo()))
                    .certifyId()
                    .value();
        }
    }

    private Map<String, String> callOurs(
            SignatureVersion signature, ComparedCall call, String certifyId) {
        try (CloudAuthClient client = client(signature)) {
            return call.callOurs(client, certifyId);
        } catch (ServiceException e) {
            return Map.of("Code", e.code().value());
        }
    }

    private CloudAuthClient client(SignatureVersion signature) {
        return CloudAuth.builder()
                .endpoint(endpoint())
                .credentials(CredentialsProviders.accessKey(accessKeyId(), accessKeySecret()))
                .sceneId(FaceCalls.SCENE)
                .signature(signature)
                .build();
    }

    private static String nameOf(SignatureVersion signature) {
        return signature == SignatureVersion.RPC_1_0 ? "RPC 1.0" : "ACS3-HMAC-SHA256";
    }

    /** Returns the signature of the last call, which the emulator has accepted. */
    private String lastSignature() {
        List<CloudAuthEmulator.Call> calls = emulator.calls();
        CloudAuthEmulator.Call last = calls.get(calls.size() - 1);
        assertThat(last.status()).isEqualTo(200);
        return last.signature();
    }

    private Map<String, String> lastResponse() {
        List<Message> responses = wire.answers();
        return JsonFields.of(responses.get(responses.size() - 1).text());
    }

    private static Map<String, String> ownParameters(Message request) {
        Map<String, String> own = new TreeMap<>(request.inUrl());
        own.putAll(request.inBody());
        own.keySet().removeAll(COMMON);
        return own;
    }

    @Override
    public void close() {
        wire.close();
        emulator.close();
    }
}
