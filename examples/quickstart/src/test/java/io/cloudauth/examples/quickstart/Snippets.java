package io.cloudauth.examples.quickstart;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Java as READMEs show it: without the imports and names that a reader has already seen, which are
 * given here.
 */
final class Snippets {

    private static final String IMPORTS =
            """
            import io.cloudauth.*;
            import io.cloudauth.core.*;
            import io.cloudauth.core.config.*;
            import io.cloudauth.core.credentials.*;
            import io.cloudauth.credentials.*;
            import io.cloudauth.emulator.*;
            import io.cloudauth.error.*;
            import io.cloudauth.model.*;
            import java.net.URI;
            import java.nio.file.Path;
            import java.time.Duration;
            import java.util.Locale;
            import java.util.concurrent.CompletableFuture;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;
            import static org.assertj.core.api.Assertions.assertThat;
            """;

    private static final String STATEMENTS =
            """
            %s
            abstract class Snippet {
                CloudAuthClient client;
                BizId bizId;
                VerifyMaterialRequest request;
                VerifyResult result;

                abstract void log(String line);

                void run() throws Exception {
            %s
                }
            }
            """;

    private Snippets() {}

    /** What the compiler says against these blocks; each is compiled by itself. */
    static List<String> problems(List<Readme.Block> blocks, Path classes) throws IOException {
        List<String> problems = new ArrayList<>();
        for (Readme.Block block : blocks) {
            for (Diagnostic<?> problem : compile(source(block), classes)) {
                problems.add("block at line " + block.firstLine() + ": " + problem);
            }
        }
        return problems;
    }

    /** The code alone, line by line. */
    static List<String> withoutComments(List<Readme.Block> blocks) {
        return blocks.stream()
                .flatMap(block -> block.lines().stream())
                .map(line -> line.replaceFirst("(^|\\s)//.*", "").stripTrailing())
                .map(line -> line.replace("Locale.CHINESE", "Locale.ENGLISH"))
                .map(line -> line.replaceAll("\"[^\"]*\"", "\"\""))
                .toList();
    }

    private static String source(Readme.Block block) {
        String imports = String.join("\n", importsOf(block, true)) + "\n" + IMPORTS;
        String code = String.join("\n", importsOf(block, false));
        return code.contains("\nclass ") ? imports + code : STATEMENTS.formatted(imports, code);
    }

    private static List<String> importsOf(Readme.Block block, boolean imports) {
        return block.lines().stream()
                .filter(line -> line.startsWith("import ") == imports)
                .toList();
    }

    private static List<Diagnostic<? extends JavaFileObject>> compile(String source, Path classes)
            throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-cp",
                            System.getProperty("java.class.path", ""),
                            "-d",
                            classes.toString());
            compiler.getTask(null, files, found, options, null, List.of(new Source(source))).call();
        }
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .toList();
    }

    /** A file that is only here. */
    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String text) {
            super(URI.create("string:///Snippet.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
