package io.cloudauth.conformance.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The inputs that are kept in the repository: good ones, and each that ever was a finding. */
final class Corpus {

    /** Where each target has its folder. */
    static final Path ROOT = Path.of("src/test/resources/fuzz");

    private Corpus() {}

    /** The inputs of a target by file name. */
    static Map<String, byte[]> of(Target target) throws IOException {
        Map<String, byte[]> inputs = new LinkedHashMap<>();
        try (Stream<Path> files = Files.list(ROOT.resolve(target.folder()))) {
            for (Path file : files.sorted().toList()) {
                inputs.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return inputs;
    }
}
