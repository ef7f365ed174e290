package io.cloudauth.core.internal.operation;

import io.cloudauth.error.InvalidRequestException;
import io.cloudauth.error.Rule;
import io.cloudauth.error.Violation;
import io.cloudauth.face.DescribeFaceVerifyRequest;
import io.cloudauth.face.DescribeVerifySearchPageListRequest;
import io.cloudauth.face.ProductCode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The scenes of a client, for requests that name none. Immutable and safe to share between threads.
 *
 * @param bySolution the scene of each solution
 * @param other the scene of all other solutions; null if there is none
 */
public record FaceScenes(Map<ProductCode, Long> bySolution, @Nullable Long other) {

    /** The scenes of a client that has none. */
    public static final FaceScenes NONE = new FaceScenes(Map.of(), null);

    /** Creates the scenes. */
    public FaceScenes {
        bySolution = Map.copyOf(bySolution);
    }

    /**
     * Returns the scene of a request: its own, otherwise the client's for its solution.
     *
     * @param own the scene of the request; empty if it names none
     * @throws InvalidRequestException if there is none
     */
    long of(ProductCode solution, OptionalLong own) {
        if (own.isPresent()) {
            return own.getAsLong();
        }
        Long scene = bySolution.getOrDefault(solution, other);
        if (scene == null) {
            throw missing(Rule.NO_SCENE_FOR_SOLUTION);
        }
        return scene;
    }

    /**
     * Returns the scene of a request: its own, otherwise the client's if the client has one scene.
     *
     * @throws InvalidRequestException if there is none, or if there are several
     */
    long of(DescribeFaceVerifyRequest request) {
        if (request.sceneId().isPresent()) {
            return request.sceneId().getAsLong();
        }
        Set<Long> all = all();
        if (all.size() != 1) {
            throw missing(all.isEmpty() ? Rule.REQUIRED : Rule.SEVERAL_SCENES);
        }
        return all.iterator().next();
    }

    /**
     * Returns the scenes that a record can have: that of the request, otherwise the client's for
     * its solution, otherwise all scenes of the client. An empty set means any scene.
     */
    Set<Long> of(DescribeVerifySearchPageListRequest request) {
        if (request.sceneId().isPresent()) {
            return Set.of(request.sceneId().getAsLong());
        }
        if (request.productCode().isEmpty()) {
            return all();
        }
        Long scene = bySolution.getOrDefault(request.productCode().get(), other);
        return scene == null ? Set.of() : Set.of(scene);
    }

    private Set<Long> all() {
        Set<Long> all = new HashSet<>(bySolution.values());
        if (other != null) {
            all.add(other);
        }
        return all;
    }

    private static InvalidRequestException missing(Rule rule) {
        return new InvalidRequestException(List.of(new Violation("sceneId", rule)));
    }
}
