package io.cloudauth.emulator.internal;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.Nonces;
import io.cloudauth.emulator.internal.access.RandomText;
import io.cloudauth.emulator.internal.clock.ServiceClock;
import io.cloudauth.emulator.internal.control.ControlInterface;
import io.cloudauth.emulator.internal.control.Controls;
import io.cloudauth.emulator.internal.credentials.AssumeRole;
import io.cloudauth.emulator.internal.credentials.AssumeRoleWithOidc;
import io.cloudauth.emulator.internal.credentials.CredentialsUri;
import io.cloudauth.emulator.internal.credentials.MetadataService;
import io.cloudauth.emulator.internal.face.CompareFaceVerify;
import io.cloudauth.emulator.internal.face.ContrastFaceVerify;
import io.cloudauth.emulator.internal.face.DeleteFaceVerifyResult;
import io.cloudauth.emulator.internal.face.DescribeFaceVerify;
import io.cloudauth.emulator.internal.face.DescribeVerifySearchPageList;
import io.cloudauth.emulator.internal.face.FaceScenes;
import io.cloudauth.emulator.internal.face.FaceSessions;
import io.cloudauth.emulator.internal.face.InitFaceVerify;
import io.cloudauth.emulator.internal.face.LivenessFaceVerify;
import io.cloudauth.emulator.internal.face.MetaVerify;
import io.cloudauth.emulator.internal.face.VerdictRecords;
import io.cloudauth.emulator.internal.gateway.Faults;
import io.cloudauth.emulator.internal.gateway.Gateway;
import io.cloudauth.emulator.internal.gateway.JournaledHandler;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.HttpServer;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.journal.Masking;
import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.media.MediaPages;
import io.cloudauth.emulator.internal.operation.Operation;
import io.cloudauth.emulator.internal.oss.ObjectKeys;
import io.cloudauth.emulator.internal.oss.ObjectStorage;
import io.cloudauth.emulator.internal.page.Callbacks;
import io.cloudauth.emulator.internal.page.FacePage;
import io.cloudauth.emulator.internal.page.VerifyPage;
import io.cloudauth.emulator.internal.verification.DescribeOssUploadToken;
import io.cloudauth.emulator.internal.verification.DescribeVerifyResult;
import io.cloudauth.emulator.internal.verification.DescribeVerifyToken;
import io.cloudauth.emulator.internal.verification.Scenes;
import io.cloudauth.emulator.internal.verification.UploadTokens;
import io.cloudauth.emulator.internal.verification.Verifications;
import io.cloudauth.emulator.internal.verification.VerifyMaterial;
import io.cloudauth.emulator.internal.web.CallbackHosts;
import io.cloudauth.emulator.internal.web.Endpoint;
import io.cloudauth.emulator.internal.web.RequestGuards;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A running emulator. Thread-safe. */
public final class Emulator implements AutoCloseable {

    private final Options options;
    private final ServiceClock clock;
    private final AccessKeys keys;
    private final Nonces nonces = new Nonces();
    private final Faults faults = new Faults();
    private final Journal journal = new Journal();
    private final ObjectKeys objects = new ObjectKeys();
    private final Verifications verifications;
    private final VerdictRecords verdictRecords;
    private final FaceSessions faceSessions;
    private final CallbackHosts callbackHosts;
    private final Controls controls;
    private final Callbacks callbacks;
    private final Endpoint endpoint;
    private final @Nullable String controlToken;
    private final HttpServer server;

    /** Starts an emulator. */
    public Emulator(Options options) {
        this.options = options;
        this.clock = new ServiceClock(options.clock());
        this.keys = new AccessKeys(options.accessKeyId(), options.accessKeySecret(), clock);
        this.callbackHosts = new CallbackHosts(options.callbackHosts());
        this.callbacks = new Callbacks(callbackHosts, journal, clock);
        this.verifications = new Verifications(clock, callbacks::notifyCaller);
        this.verdictRecords = new VerdictRecords(clock);
        this.faceSessions = new FaceSessions(clock, verdictRecords, callbacks::notifyCaller);
        Masking masking = new Masking(options.showPersonalData());
        this.controls =
                new Controls(
                        clock,
                        faults,
                        journal,
                        masking,
                        verifications,
                        faceSessions,
                        verdictRecords,
                        this::reset);
        boolean loopback = options.address().isLoopbackAddress();
        boolean tls = options.certificate() != null;
        this.endpoint = new Endpoint(options.address(), this::port, tls, options.publicUrl());
        this.controlToken = loopback ? null : RandomText.hex(16);
        RequestGuards guards = new RequestGuards(this::port, loopback, tls, controlToken);
        Links links = new Links(endpoint::forClient, clock);
        Handler credentials = journaled(request -> "uri:Credentials", new CredentialsUri(keys));
        ObjectStorage storage = new ObjectStorage(UploadTokens.BUCKET, keys, objects, clock);
        Handler metadata = new MetadataService(keys, clock);
        Router router =
                new Router(
                        guards,
                        new Gateway(operations(links), keys, nonces, faults, journal, clock),
                        new ControlInterface(controls, credentials, guards),
                        new VerifyPage(verifications, guards, clock),
                        new FacePage(faceSessions, guards),
                        new MediaPages(links),
                        guards.requireToken(journaled(MetadataService::action, metadata)),
                        storage,
                        journaled(request -> "oss:PutObject", storage));
        this.server =
                new HttpServer(
                        options.address(),
                        options.port(),
                        options.certificate() == null
                                ? null
                                : options.certificate().serverContext(),
                        clock,
                        endpoint.keepingHost(router));
        server.start();
    }

    private List<Operation> operations(Links links) {
        Scenes scenes = new Scenes(options.scenes());
        FaceScenes faceScenes = new FaceScenes(options.faceScenes());
        UploadTokens uploads = new UploadTokens(keys, endpoint::forClient, clock);
        return List.of(
                new DescribeVerifyToken(
                        scenes, verifications, uploads, endpoint::forBrowser, clock),
                new DescribeVerifyResult(scenes, verifications, links, clock),
                new VerifyMaterial(scenes, verifications, links, objects::contains, clock),
                new DescribeOssUploadToken(uploads),
                new InitFaceVerify(faceScenes, faceSessions, callbackHosts, endpoint::forBrowser),
                new DescribeFaceVerify(faceScenes, faceSessions, links),
                MetaVerify.id2(faceSessions),
                MetaVerify.mobile3Detail(faceSessions),
                new DescribeVerifySearchPageList(verdictRecords),
                new DeleteFaceVerifyResult(faceSessions, verdictRecords),
                new ContrastFaceVerify(faceScenes, faceSessions, links),
                new CompareFaceVerify(faceScenes, faceSessions),
                new LivenessFaceVerify(faceScenes, faceSessions, links),
                new AssumeRole(keys),
                new AssumeRoleWithOidc(keys));
    }

    private Handler journaled(Function<Request, String> action, Handler inner) {
        return new JournaledHandler(action, inner, faults, journal, clock);
    }

    /** Returns the port that the emulator listens on. */
    public int port() {
        return server.port();
    }

    /** Returns the URL that clients connect to. */
    public String endpoint() {
        return endpoint.local();
    }

    /** Returns the URL that a browser opens the console at. */
    public String browserUrl() {
        return endpoint.forBrowser();
    }

    /**
     * Returns the token that control calls must send, or null if only this machine can connect and
     * no token is required.
     */
    public @Nullable String controlToken() {
        return controlToken;
    }

    /** Returns the parts of the emulator that tests and the console control. */
    public Controls controls() {
        return controls;
    }

    /**
     * Removes calls, verifications, sessions, uploaded objects, faults and nonces, and sets the
     * clock offset to zero. Session credentials stay valid.
     */
    private void reset() {
        journal.clear();
        verifications.clear();
        faceSessions.clear();
        objects.clear();
        faults.clear();
        nonces.clear();
        clock.setOffset(Duration.ZERO);
    }

    @Override
    public void close() {
        server.close();
        callbacks.close();
    }
}
