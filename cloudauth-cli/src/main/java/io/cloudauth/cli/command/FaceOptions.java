package io.cloudauth.cli.command;

import io.cloudauth.CloudAuthClient;
import io.cloudauth.cli.output.Shell;
import io.cloudauth.core.CloudAuth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every financial-grade command: the scene and the standby endpoint. */
final class FaceOptions {

    private static final String SCENE_ID = "CLOUDAUTH_SCENE_ID";

    @Option(names = "--scene-id", paramLabel = "<number>")
    private @Nullable Long sceneId;

    @Option(names = "--standby-endpoint", paramLabel = "<url>")
    private @Nullable String standbyEndpoint;

    /**
     * Returns the SceneId; empty if none is given.
     *
     * @throws UsageException if it is not a positive number
     */
    Optional<Long> sceneId(Shell shell) {
        String name = sceneId == null ? SCENE_ID : "--scene-id";
        Optional<Long> given =
                sceneId == null
                        ? shell.variable(SCENE_ID).map(FaceOptions::number)
                        : Optional.of(sceneId);
        if (given.filter(number -> number < 1).isPresent()) {
            throw new UsageException("usage.value", name);
        }
        return given;
    }

    private static Long number(String text) {
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0L;
    }

    /** Returns the SceneId. */
    long requiredSceneId(Shell shell) {
        return sceneId(shell).orElseThrow(() -> new UsageException("usage.sceneId"));
    }

    /** Returns the standby endpoint as given, without validation; empty if none is given. */
    Optional<String> standbyEndpoint(Shell shell) {
        return standbyEndpoint != null
                ? Optional.of(standbyEndpoint)
                : shell.variable("CLOUDAUTH_STANDBY_ENDPOINT");
    }

    /**
     * Returns a new client with the scene. The caller must close it.
     *
     * @throws UsageException if no scene is given, or an option is not valid
     */
    CloudAuthClient client(ClientOptions client, Shell shell) {
        long scene = requiredSceneId(shell);
        return builder(client, shell).sceneId(scene).build();
    }

    /** Returns a builder of a client without a scene, but with the standby endpoint. */
    CloudAuth.Builder builder(ClientOptions client, Shell shell) {
        CloudAuth.Builder builder = client.builder(shell);
        try {
            standbyEndpoint(shell).ifPresent(builder::standbyEndpoint);
        } catch (IllegalArgumentException e) {
            throw new UsageException("usage.standby");
        }
        return builder;
    }
}
