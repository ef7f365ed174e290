package io.cloudauth.docs;

import io.cloudauth.docs.snippets.AroundTheCallsContext;
import io.cloudauth.docs.snippets.CredentialsContext;
import io.cloudauth.docs.snippets.FaceContext;
import io.cloudauth.docs.snippets.SnippetContext;
import io.cloudauth.docs.snippets.SubmissionLogContext;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A compiler of the Java snippets of pages. Snippets omit imports and names that the page has
 * already introduced. Each snippet becomes a class in its own package, and all are compiled in one
 * run.
 */
final class Snippets {

    /** The name of the class for a block of statements. */
    static final String CLASS = "Snippet";

    private static final String IMPORTS =
            """
            import io.cloudauth.*;
            import io.cloudauth.core.*;
            import io.cloudauth.core.callback.*;
            import io.cloudauth.core.config.*;
            import io.cloudauth.core.credentials.*;
            import io.cloudauth.core.event.*;
            import io.cloudauth.core.submission.*;
            import io.cloudauth.credentials.*;
            import io.cloudauth.emulator.*;
            import io.cloudauth.error.*;
            import io.cloudauth.face.*;
            import io.cloudauth.junit.*;
            import io.cloudauth.meta.*;
            import io.cloudauth.model.*;
            import io.cloudauth.spring.*;
            import io.cloudauth.submission.*;
            import java.io.*;
            import java.net.URI;
            import java.nio.file.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import javax.sql.DataSource;
            import org.junit.jupiter.api.Test;
            import org.junit.jupiter.api.extension.RegisterExtension;
            import org.springframework.beans.factory.annotation.*;
            import org.springframework.context.annotation.*;
            import org.springframework.stereotype.*;
            import static org.assertj.core.api.Assertions.*;
            """;

    /** The base classes for the statements of certain pages, by a part of the page's path. */
    private static final Map<String, Class<?>> CONTEXTS =
            Map.of(
                    "around-the-calls", AroundTheCallsContext.class,
                    "submission-log", SubmissionLogContext.class,
                    "credentials", CredentialsContext.class,
                    "face-app", FaceContext.class,
                    "face-page", FaceContext.class,
                    "migrating", CredentialsContext.class,
                    "README", FaceContext.class,
                    "start-face", FaceContext.class);

    private static final Pattern UNIT =
            Pattern.compile(
                    "(?m)^(?:(?:public|final|abstract|sealed) )*(class|record|interface|enum) (\\w+)");
    private static final Pattern CONSTRUCTOR =
            Pattern.compile("^(?:(?:public|protected|private) )?([A-Z]\\w+)\\([^;]*\\) \\{.*");
    private static final Pattern METHOD = Pattern.compile("^@\\w+[^;]*\\) \\{");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)//.*");

    /**
     * A compilation unit.
     *
     * @param block the code block of the page
     * @param name the name of its class, with the package
     * @param source the source text for the compiler
     * @param linesBefore the number of lines that the source has before the code of the block
     */
    record Unit(Page.Block block, String name, String source, int linesBefore) {}

    private Snippets() {}

    static List<Unit> units(List<Page.Block> blocks) {
        List<Unit> units = new ArrayList<>();
        for (Page.Block block : blocks) {
            if (block.code().startsWith("module ")) {
                continue; // no class; the tests in conformance-tests/published compile it
            }
            units.add(unit(block, "snippets.b" + units.size()));
        }
        return units;
    }

    private static Unit unit(Page.Block block, String inPackage) {
        List<String> imports = lines(block, true);
        String code =
                String.join("\n", lines(block, false))
                        .replace("CloudAuth.builder()", "emulated()")
                        .replace("…", "");
        String head = "package " + inPackage + "; " + String.join(" ", imports) + "\n" + IMPORTS;
        Matcher unit = UNIT.matcher(code);
        if (unit.find()) {
            String original = code.replace("emulated()", "CloudAuth.builder()");
            return unit(block, inPackage + "." + unit.group(2), head, original, "");
        }
        Matcher constructor = CONSTRUCTOR.matcher(code.strip());
        if (constructor.find()) {
            String name = constructor.group(1);
            return unit(block, inPackage + "." + name, head + "class " + name + " {\n", code, "}");
        }
        if (METHOD.matcher(code.strip()).find()) {
            String members = head + "abstract class Members {\n";
            return unit(block, inPackage + ".Members", members, code, "}");
        }
        String start =
                "@SuppressWarnings(\"all\") public final class %s extends %s { public void run() throws Exception {\n"
                        .formatted(CLASS, context(block.page()).getName());
        return unit(block, inPackage + "." + CLASS, head + start, code, "}}");
    }

    private static Unit unit(Page.Block block, String name, String head, String code, String tail) {
        int linesBefore = Math.toIntExact(head.lines().count());
        return new Unit(block, name, head + code + "\n" + tail, linesBefore);
    }

    private static Class<?> context(String page) {
        return CONTEXTS.entrySet().stream()
                .filter(entry -> page.contains(entry.getKey()))
                .<Class<?>>map(Map.Entry::getValue)
                .findFirst()
                .orElse(SnippetContext.class);
    }

    private static List<String> lines(Page.Block block, boolean imports) {
        return block.code().lines().filter(line -> line.startsWith("import ") == imports).toList();
    }

    /** Returns the code without comments and with empty strings, to compare two languages. */
    static String withoutComments(Page.Block block) {
        return block.code()
                .lines()
                .map(line -> COMMENT.matcher(line).replaceFirst("").stripTrailing())
                .map(line -> line.replace("Locale.CHINESE", "Locale.ENGLISH"))
                .map(line -> line.replaceAll("\"[^\"]*\"", "\"\""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** Compiles the units and returns the errors, each with its page and line. */
    static List<String> compile(List<Unit> units, Path classes) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        List<Source> sources = units.stream().map(Source::new).toList();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null)) {
            List<String> options =
                    List.of(
                            "-proc:none",
                            "-cp",
                            System.getProperty("java.class.path", ""),
                            "-d",
                            classes.toString());
            compiler.getTask(null, files, found, options, null, sources).call();
        }
        return found.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .map(Snippets::describe)
                .toList();
    }

    private static String describe(Diagnostic<? extends JavaFileObject> problem) {
        if (!(problem.getSource() instanceof Source source)) {
            return problem.toString();
        }
        Page.Block block = source.unit.block();
        long line = block.firstLine() + problem.getLineNumber() - 1 - source.unit.linesBefore();
        return block.page() + ":" + line + ": " + problem.getMessage(null);
    }

    /** A source file in memory. */
    private static final class Source extends SimpleJavaFileObject {

        private final Unit unit;

        Source(Unit unit) {
            super(URI.create("string:///" + unit.name().replace('.', '/') + ".java"), Kind.SOURCE);
            this.unit = unit;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return unit.source();
        }
    }
}
