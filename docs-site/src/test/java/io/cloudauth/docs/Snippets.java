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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
 * A compiler of the Java snippets of pages. All are compiled in one run, each in a package of its
 * own.
 *
 * <p>A reader copies two kinds of blocks first, so they are compiled with their own imports alone:
 * each block that declares a top-level class, and the first block of a page. The others may omit
 * imports and names that the page has already introduced. A class with the sign {@code …} is an
 * outline and no class to copy, so it is among the others.
 *
 * <p>A block that begins with a package declaration is a source file of one application: all blocks
 * of a page with the same declaration are compiled in one package.
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
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);\n");
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
        Set<String> pages = new HashSet<>();
        for (Page.Block block : blocks) {
            if (block.code().startsWith("module ")) {
                continue; // no class; the tests in conformance-tests/published compile it
            }
            boolean isFirst = pages.add(block.page());
            Matcher declared = PACKAGE.matcher(block.code());
            String inPackage =
                    declared.find()
                            ? packageOf(block.page()) + "." + declared.group(1)
                            : "snippets.b" + units.size();
            units.add(unit(block, inPackage, isFirst));
        }
        return units;
    }

    /** Returns the package for the applications of a page, which both languages have. */
    private static String packageOf(String page) {
        return "pages." + page.replace(".md", "").replaceAll("\\W", "_");
    }

    private static Unit unit(Page.Block block, String inPackage, boolean isFirst) {
        String code = withoutHead(block).replace("…", "");
        boolean isOutline = block.code().contains("…");
        String own = "package " + inPackage + "; " + String.join(" ", imports(block)) + "\n";
        Matcher unit = UNIT.matcher(code);
        if (unit.find()) {
            String head = isOutline ? own + IMPORTS : own;
            return unit(block, inPackage + "." + unit.group(2), head, code, "");
        }
        String head = isFirst ? own : own + IMPORTS;
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
        String emulated = code.replace("CloudAuth.builder()", "emulated(CloudAuth.builder())");
        return unit(block, inPackage + "." + CLASS, head + start, emulated, "}}");
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

    private static List<String> imports(Page.Block block) {
        return block.code().lines().filter(line -> line.startsWith("import ")).toList();
    }

    /** Returns the code with empty lines in place of its package and imports, to keep the lines. */
    private static String withoutHead(Page.Block block) {
        return block.code()
                .lines()
                .map(line -> line.matches("(import|package) .*") ? "" : line)
                .collect(Collectors.joining("\n"));
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
