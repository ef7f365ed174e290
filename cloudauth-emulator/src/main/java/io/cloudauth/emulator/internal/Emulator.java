package io.cloudauth.emulator.internal;

import io.cloudauth.emulator.internal.access.AccessKeys;
import io.cloudauth.emulator.internal.access.Nonces;
import io.cloudauth.emulator.internal.clock.ServiceClock;
import io.cloudauth.emulator.internal.control.ControlInterface;
import io.cloudauth.emulator.internal.control.Controls;
import io.cloudauth.emulator.internal.credentials.AssumeRole;
import io.cloudauth.emulator.internal.credentials.AssumeRoleWithOidc;
import io.cloudauth.emulator.internal.credentials.CredentialsUri;
import io.cloudauth.emulator.internal.credentials.MetadataService;
import io.cloudauth.emulator.internal.gateway.Counted;
import io.cloudauth.emulator.internal.gateway.Faults;
import io.cloudauth.emulator.internal.gateway.Gateway;
import io.cloudauth.emulator.internal.http.Handler;
import io.cloudauth.emulator.internal.http.HttpServer;
import io.cloudauth.emulator.internal.http.Request;
import io.cloudauth.emulator.internal.http.Response;
import io.cloudauth.emulator.internal.journal.Journal;
import io.cloudauth.emulator.internal.journal.Masking;
import io.cloudauth.emulator.internal.media.Links;
import io.cloudauth.emulator.internal.media.MediaPages;
import io.cloudauth.emulator.internal.operation.Operation;
import io.cloudauth.emulator.internal.oss.ObjectKeys;
import io.cloudauth.emulator.internal.oss.ObjectStorage;
import io.cloudauth.emulator.internal.verification.DescribeOssUploadToken;
import io.cloudauth.emulator.internal.verification.DescribeVerifyResult;
import io.cloudauth.emulator.internal.verification.DescribeVerifyToken;
import io.cloudauth.emulator.internal.verification.Scenes;
import io.cloudauth.emulator.internal.verification.UploadTokens;
import io.cloudauth.emulator.internal.verification.Verifications;
import io.cloudauth.emulator.internal.verification.VerifyMaterial;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

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
    private final Controls controls;
    private final Handler api;
    private final Handler control;
    private final Handler media;
    private final ObjectStorage storage;
    private final Handler countedStorage;
    private final Handler metadata;
    private final Handler credentials;
    private final HttpServer server;

    /** Starts it. */
    public Emulator(Options options) {
        this.options = options;
        this.clock = new ServiceClock(options.clock());
        this.keys = new AccessKeys(options.accessKeyId(), options.accessKeySecret(), clock);
        this.verifications = new Verifications(clock);
        Links links = new Links(this::endpoint, clock);
        this.api = new Gateway(operations(links), keys, nonces, faults, journal, clock);
        this.media = new MediaPages(links);
        this.storage = new ObjectStorage(UploadTokens.BUCKET, keys, objects, clock);
        this.countedStorage = counted(request -> "oss:PutObject", storage);
        this.metadata = counted(MetadataService::action, new MetadataService(keys, clock));
        this.credentials = counted(request -> "uri:Credentials", new CredentialsUri(keys));
        Masking masking = new Masking(options.showPersonalData());
        this.controls = new Controls(clock, faults, journal, masking, verifications, this::forget);
        this.control = new ControlInterface(controls, credentials, this::port);
        this.server = new HttpServer(options.address(), options.port(), clock, this::route);
        server.start();
    }

    private List<Operation> operations(Links links) {
        Scenes scenes = new Scenes(options.scenes());
        UploadTokens uploads = new UploadTokens(keys, this::endpoint, clock);
        return List.of(
                new DescribeVerifyToken(scenes, verifications, uploads, this::endpoint, clock),
                new DescribeVerifyResult(scenes, verifications, links, clock),
                new VerifyMaterial(scenes, verifications, links, objects::contains, clock),
                new DescribeOssUploadToken(uploads),
                new AssumeRole(keys),
                new AssumeRoleWithOidc(keys));
    }

    private Handler counted(Function<Request, String> action, Handler inner) {
        return new Counted(action, inner, faults, journal, clock);
    }

    private Response route(Request request) {
        String path = request.path();
        if (path.startsWith(ControlInterface.ROOT)) {
            return control.handle(request);
        }
        if (path.startsWith(MetadataService.ROOT)) {
            return metadata.handle(request);
        }
        if (storage.isFor(request)) {
            return countedStorage.handle(request);
        }
        if (path.startsWith(Links.ROOT)) {
            return media.handle(request);
        }
        return path.equals("/") ? api.handle(request) : Response.text(404, "nothing is here");
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** Where clients reach it. */
    public String endpoint() {
        InetAddress address = options.address();
        String host = address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        return "http://" + (host.indexOf(':') >= 0 ? "[" + host + "]" : host) + ":" + port();
    }

    /** What can be controlled. */
    public Controls controls() {
        return controls;
    }

    /**
     * Forgets calls, verifications, faults, nonces and the set-off of the clock. Sessions that were
     * opened stay.
     */
    private void forget() {
        journal.clear();
        verifications.clear();
        objects.clear();
        faults.clear();
        nonces.clear();
        clock.setOffset(Duration.ZERO);
    }

    @Override
    public void close() {
        server.close();
    }
}
